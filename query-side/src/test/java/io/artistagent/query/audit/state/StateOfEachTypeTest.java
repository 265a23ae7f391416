package io.artistagent.query.audit.state;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static io.artistagent.query.audit.AsOfficer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseNote;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.IdentityConfirmed;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.Reason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Aggregates of every type have a past state. */
class StateOfEachTypeTest extends StateTestBase {

    @Test
    void an_aggregate_whose_id_is_no_UUID_has_a_state() {
        UUID subject = UUID.randomUUID();
        LegalHoldId hold = new LegalHoldId(new PersonId(subject));
        new History(events, database, "LegalHold", hold)
                .append(FIRST, new LegalHoldPlaced(new PersonId(subject), Personal.of(new Reason("A lawsuit."))));
        log.settle();

        JsonNode state = json(200, officer.get("/aggregates/{id}/state", hold));

        assertThat(state.get("aggregateId").asString()).isEqualTo("legal-hold_" + subject);
        assertThat(state.get("aggregateType").asString()).isEqualTo("LegalHold");
        assertThat(state.at("/state/reason/personal").asString()).isEqualTo("withheld");
        assertThat(json(200, withPurpose.get("/aggregates/{id}/state", hold))
                        .at("/state/reason")
                        .asString())
                .isEqualTo("A lawsuit.");
    }

    @Test
    void the_state_of_a_collaboration_tells_what_was_asked() {
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        new History(events, database, "Collaboration", id)
                .append(FIRST, requested(id, artist, other, person, trackId()));
        log.settle();

        JsonNode withheld = json(200, officer.get("/aggregates/{id}/state", id)).get("state");

        assertThat(withheld.get("kind").asString()).isEqualTo("REMIX");
        assertThat(withheld.get("trackTitle").asString()).isEqualTo("Nachtfahrt");
        assertThat(withheld.at("/message/personal").asString()).isEqualTo("withheld");
        assertThat(json(200, withPurpose.get("/aggregates/{id}/state", id))
                        .at("/state/message")
                        .asString())
                .isEqualTo("A remix?");
    }

    @Test
    void the_state_of_a_case_tells_what_was_asked_and_decided() {
        CaseId id = new CaseId(UUID.randomUUID());
        Instant at = Instant.parse(FIRST);
        new History(events, database, "Case", id)
                .append(FIRST, new CaseOpened(id, CaseType.ACCESS, person, Personal.of(new CaseNote("All.")), at, at))
                .append(
                        SECOND,
                        new IdentityConfirmed(id, person),
                        new CaseDecided(
                                id, CaseType.ACCESS, person, CaseDecision.GRANT, Personal.of(new Reason("It is so."))));
        log.settle();

        JsonNode state =
                json(200, withPurpose.get("/aggregates/{id}/state", id)).get("state");

        assertThat(state.get("note").asString()).isEqualTo("All.");
        assertThat(state.get("decision").asString()).isEqualTo("GRANT");
        assertThat(state.get("reason").asString()).isEqualTo("It is so.");
        assertThat(json(200, officer.get("/aggregates/{id}/state", id))
                        .at("/state/note/personal")
                        .asString())
                .isEqualTo("withheld");
    }

    @Test
    void an_aggregate_without_snapshots_has_a_state_too() {
        TrackId track = trackId();
        History ofTrack = new History(events, database, "Track", track)
                .append(FIRST, track(track, artist, person, "Nachtfahrt", null))
                .append(SECOND, new TrackPublished(track, artist));
        log.settle();

        JsonNode state = json(200, withPurpose.get("/aggregates/{id}/state?atIndex={index}", track, ofTrack.index(1)));

        assertThat(state.at("/state/title").asString()).isEqualTo("Nachtfahrt");
        assertThat(state.at("/state/status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void events_without_a_known_aggregate_have_no_state() {
        ArtistId untyped = artistId();
        log.append(untyped, changed(untyped, person, "Nobody", "pop")).settle();

        json(501, officer.get("/aggregates/{id}/state?asOf={now}", untyped, Instant.now()));
    }
}
