package io.artistagent.query.audit.state;

import static io.artistagent.query.Samples.accepted;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static io.artistagent.query.audit.AsOfficer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.audit.AsOfficer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What the dashboard of an artist showed at a past moment. */
class PastDashboardQueriesTest extends QuerySideTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private EventStore events;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MongoOperations documents;

    @Autowired
    private SubjectKeys keys;

    private final ArtistId artist = artistId();
    private final TrackId track = trackId();
    private AsOfficer officer;
    private History history;

    @BeforeEach
    void alma_has_an_artist() {
        officer = AsOfficer.of(http).because("as of");
        history = History.ofArtist(events, database, artist, apiClient.person("alma"));
        log.settle();
    }

    /** A release, a track on it, and an import of figures up to a day. */
    private void import_figures(LocalDate last, long streams) {
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        log.append(release, release(release, artist, "Nachtfahrt " + streams, last.minusDays(14)));
        ImportId id = importId();
        log.append(
                id,
                offered(id, apiClient.person("alma"), artist, 40),
                accepted(id, artist),
                figures(
                        id,
                        1,
                        artist,
                        null,
                        Stream.iterate(last, day -> day.minusDays(1))
                                .limit(40)
                                .map(day -> audience(day, streams, 50L, 1_000L + streams, 10L))
                                .toArray(DayFigures[]::new)),
                figures(id, 2, artist, track, streams(last, streams / 2)),
                new ImportCompleted(id, 41));
    }

    private JsonNode owners() {
        log.settle();
        return apiClient.read("alma", "/artists/{id}/dashboard", artist);
    }

    private JsonNode past(AsOfficer who, String moment) {
        return json(200, who.get("/artists/" + artist + "/dashboard?" + moment));
    }

    @Test
    void a_past_dashboard_is_what_the_owner_saw_then() {
        log.append(track, track(track, artist, apiClient.person("alma"), "Loud", null));
        import_figures(LAST, 100);
        JsonNode then = owners();
        long index = log.end().index();
        Instant time = Instant.now();
        // Two times within a microsecond are the same to the log
        history.append(time.plusMillis(1).toString(), changed(artist, apiClient.person("alma"), "Renamed", "rock"));
        import_figures(LAST.plusDays(3), 900);
        JsonNode now = owners();

        assertThat(past(officer, "atIndex=" + index).get("dashboard")).isEqualTo(then);
        assertThat(past(officer, "atIndex=" + log.end().index()).get("dashboard"))
                .isEqualTo(now)
                .isNotEqualTo(then);
        JsonNode atTime = past(officer, "asOf=" + time);
        assertThat(atTime.get("dashboard")).isEqualTo(then);
        assertThat(atTime.get("asOf").asString()).isEqualTo(time.toString());
        assertThat(then.get("stageName").asString()).isEqualTo("Alma");
        assertThat(then.at("/topTracks/0/title").asString()).isEqualTo("Loud");
        assertThat(then.get("releases")).hasSize(1);
    }

    @Test
    void nothing_of_it_stays_behind() {
        import_figures(LAST, 100);
        log.settle();

        past(officer, "atIndex=" + log.end().index());

        assertThat(database.sql("SELECT count(*) FROM pg_namespace WHERE nspname ~ '_9[0-9]{8}$'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(documents.getCollectionNames()).noneMatch(name -> name.matches(".*_9\\d{8}"));
    }

    @Test
    void personal_data_is_withheld_without_a_purpose_and_a_look_with_one_is_recorded() {
        import_figures(LAST, 100);
        log.settle();
        String moment = "atIndex=" + log.end().index();

        JsonNode withheld = past(AsOfficer.of(http), moment).get("dashboard");
        assertThat(withheld.at("/stageName/personal").asString()).isEqualTo("withheld");
        assertThat(withheld.at("/lastImport/fileName/personal").asString()).isEqualTo("withheld");
        assertThat(withheld.at("/lastImport/problems/personal").asString()).isEqualTo("withheld");
        assertThat(withheld.get("figures")).hasSize(5);

        past(officer.because("dispute 12"), moment);
        assertThat(database.sql("SELECT subjects::text || ' ' || fields::text FROM access.entry"
                                + " WHERE resource = ? AND purpose = 'dispute 12'")
                        .param("/audit/artists/" + artist + "/dashboard")
                        .query(String.class)
                        .single())
                .contains(apiClient.person("alma").toString())
                .contains("stageName")
                .contains("lastImport.fileName");
    }

    @Test
    void the_data_of_an_erased_person_is_erased_at_every_moment() {
        ArtistId zeldas = artistId();
        PersonId zelda = new PersonId(UUID.randomUUID());
        History.ofArtist(events, database, zeldas, zelda);
        ImportId id = importId();
        log.append(
                id,
                offered(id, zelda, zeldas, 1),
                accepted(id, zeldas),
                figures(id, 1, zeldas, null, streams(LAST, 5L)));
        long index = log.end().index();
        keys.erase(zelda);
        log.append(zelda, new PersonErased(zelda)).settle();

        JsonNode dashboard = json(200, officer.get("/artists/{id}/dashboard?atIndex={index}", zeldas, index))
                .get("dashboard");

        assertThat(dashboard.at("/stageName/personal").asString()).isEqualTo("erased");
        assertThat(dashboard.at("/lastImport/fileName/personal").asString()).isEqualTo("erased");
        assertThat(dashboard.at("/figures/0/value").asLong()).isEqualTo(5);
    }

    @Test
    void a_moment_before_the_artist_and_an_unknown_artist_are_not_found() {
        JsonNode problem = json(404, officer.get("/artists/{id}/dashboard?asOf=2025-01-01T00:00:00Z", artist));
        assertThat(problem.get("firstAt").asString()).isEqualTo("2026-01-01T10:00:00Z");
        json(404, officer.get("/artists/{id}/dashboard?atIndex=1", UUID.randomUUID()));
        json(404, officer.get("/artists/{id}/dashboard?atIndex=1", track));
        json(404, officer.get("/artists/{id}/dashboard?atIndex=0", artist));
        json(400, officer.get("/artists/{id}/dashboard?asOf=2999-01-01T00:00:00Z", artist));
    }

    @Test
    void a_new_or_retired_artist_has_a_past_dashboard_too() {
        history.append("2026-01-02T10:00:00Z", new ArtistRetired(artist));
        JsonNode then = owners();

        JsonNode dashboard = past(officer, "asOf=2026-01-01T10:00:00Z").get("dashboard");

        assertThat(dashboard.get("to").asString()).isEqualTo("2026-01-01");
        assertThat(dashboard.get("stageName")).isEqualTo(then.get("stageName"));
    }

    /** A rolled-back append leaves an index without an event. */
    @Test
    void a_past_dashboard_at_an_index_without_an_event_is_that_of_the_event_before() {
        long last = history.index(0);
        for (int gap = 1; gap <= 5; gap++) {
            long empty = database.sql("SELECT nextval(pg_get_serial_sequence('log.event', 'global_index'))")
                    .query(Long.class)
                    .single();
            assertThat(empty).isEqualTo(last + gap);
        }
        log.append(track, track(track, artist, apiClient.person("alma"), "Loud", null));
        log.settle();

        JsonNode before = past(officer, "atIndex=" + last).get("dashboard");

        assertThat(before.get("to").asString()).isEqualTo("2026-01-01");
        assertThat(past(officer, "atIndex=" + (last + 1)).get("dashboard")).isEqualTo(before);
        assertThat(past(officer, "atIndex=" + (last + 5)).get("dashboard")).isEqualTo(before);
    }

    @Test
    void only_an_officer_sees_a_past_dashboard() {
        for (String user : new String[] {"alma", "lena", "olaf", "root"}) {
            assertThat(officer.as(user).get("/artists/{id}/dashboard?atIndex=1", artist))
                    .hasStatus(403);
        }
    }
}
