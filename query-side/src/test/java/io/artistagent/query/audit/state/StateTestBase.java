package io.artistagent.query.audit.state;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.audit.AsOfficer.json;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.audit.AsOfficer;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** An artist that was changed twice, and the officer who asks what it looked like. */
abstract class StateTestBase extends QuerySideTest {

    static final String FIRST = "2026-01-01T10:00:00Z";
    static final String SECOND = "2026-02-01T10:00:00Z";
    static final String THIRD = "2026-03-01T10:00:00Z";

    @Autowired
    private MockMvcTester http;

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient database;

    final ArtistId artist = artistId();
    final ArtistId other = artistId();
    final PersonId person = new PersonId(UUID.randomUUID());
    AsOfficer officer;
    AsOfficer withPurpose;
    History history;

    @BeforeEach
    void an_artist_changes_twice() {
        officer = AsOfficer.of(http);
        withPurpose = officer.because("as of");
        history = History.ofArtist(events, database, artist, person)
                .append(SECOND, changed(artist, person, "Alma Rey", "rock"))
                .append(THIRD, new ArtistBlocked(artist, other), new ArtistRetired(artist));
        log.settle();
    }

    JsonNode state(AsOfficer who, String moment) {
        return json(200, who.get("/aggregates/" + artist + "/state?" + moment));
    }
}
