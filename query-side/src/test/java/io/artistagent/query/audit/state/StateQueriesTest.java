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
import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.privacy.AuthorityNotified;
import io.artistagent.domain.privacy.BreachDetails;
import io.artistagent.domain.privacy.BreachId;
import io.artistagent.domain.privacy.BreachRecorded;
import io.artistagent.domain.privacy.BreachText;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseNote;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.DataCategory;
import io.artistagent.domain.privacy.IdentityConfirmed;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.audit.AsOfficer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What an aggregate looked like at a past moment, and what changed since. */
class StateQueriesTest extends QuerySideTest {

    private static final String FIRST = "2026-01-01T10:00:00Z";
    private static final String SECOND = "2026-02-01T10:00:00Z";
    private static final String THIRD = "2026-03-01T10:00:00Z";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private EventStore events;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SubjectKeys keys;

    private final ArtistId artist = artistId();
    private final ArtistId other = artistId();
    private final PersonId person = new PersonId(UUID.randomUUID());
    private AsOfficer officer;
    private AsOfficer withPurpose;
    private History history;

    @BeforeEach
    void an_artist_changes_twice() {
        officer = AsOfficer.of(http);
        withPurpose = officer.because("as of");
        history = History.ofArtist(events, database, artist, person)
                .append(SECOND, changed(artist, person, "Alma Rey", "rock"))
                .append(THIRD, new ArtistBlocked(artist, other), new ArtistRetired(artist));
        log.settle();
    }

    private JsonNode state(AsOfficer who, String moment) {
        return json(200, who.get("/aggregates/" + artist + "/state?" + moment));
    }

    private JsonNode changes(AsOfficer who, Object from, Object to) {
        return json(200, who.get("/aggregates/{id}/diff?from={from}&to={to}", artist, from, to))
                .get("changes");
    }

    @Test
    void the_state_at_an_index_is_what_the_events_up_to_it_made() {
        JsonNode first = state(withPurpose, "atIndex=" + history.index(0));

        assertThat(first.get("aggregateId").asString()).isEqualTo(artist.toString());
        assertThat(first.get("aggregateType").asString()).isEqualTo("Artist");
        assertThat(first.get("index").asLong()).isEqualTo(history.index(0));
        assertThat(first.get("version").asLong()).isZero();
        assertThat(first.get("asOf").asString()).isEqualTo(FIRST);
        assertThat(first.at("/state/profile/stageName").asString()).isEqualTo("Alma");
        assertThat(first.at("/state/profile/country").asString()).isEqualTo("CH");
        assertThat(first.at("/state/active").asBoolean()).isTrue();
        assertThat(first.at("/state/blocked")).isEmpty();
        assertThat(first.at("/events/0").toString())
                .isEqualTo("{\"eventId\":\"%s\",\"index\":%d,\"type\":\"ArtistRegistered\",\"at\":\"%s\"}"
                        .formatted(history.id(0), history.index(0), FIRST));
        assertThat(first.get("events")).hasSize(1);

        JsonNode last = state(withPurpose, "atIndex=" + history.index(3));
        assertThat(last.get("version").asLong()).isEqualTo(3);
        assertThat(last.at("/state/profile/country").asString()).isEqualTo("FR");
        assertThat(last.at("/state/active").asBoolean()).isFalse();
        assertThat(last.at("/state/blocked/0").asString()).isEqualTo(other.toString());
        assertThat(last.get("eventCount").asLong()).isEqualTo(4);
    }

    @Test
    void the_state_as_of_a_time_includes_what_happened_at_that_time() {
        assertThat(state(withPurpose, "asOf=" + SECOND)
                        .at("/state/profile/country")
                        .asString())
                .isEqualTo("FR");
        JsonNode before = state(withPurpose, "asOf=2026-02-01T10:59:59.999+01:00");
        assertThat(before.at("/state/profile/country").asString()).isEqualTo("CH");
        assertThat(before.get("asOf").asString()).isEqualTo("2026-02-01T09:59:59.999Z");
        assertThat(before.get("index").asLong()).isEqualTo(history.index(0));
    }

    @Test
    void personal_data_is_withheld_without_a_purpose_and_a_look_with_one_is_recorded() {
        JsonNode withheld = state(officer, "atIndex=" + history.index(1));
        assertThat(withheld.toString()).doesNotContain("Alma").doesNotContain("Reymond");
        assertThat(withheld.at("/state/profile").toString()).isEqualTo("{\"personal\":\"withheld\"}");

        state(officer.because("complaint 4711"), "atIndex=" + history.index(1));

        assertThat(database.sql("SELECT action || ' ' || subjects::text || ' ' || fields::text FROM access.entry"
                                + " WHERE resource = ? AND purpose = 'complaint 4711'")
                        .param("/audit/aggregates/" + artist + "/state")
                        .query(String.class)
                        .list())
                .containsExactly("READ {" + person + "} {profile}");
    }

    @Test
    void the_data_of_an_erased_person_is_erased_at_every_moment() {
        keys.erase(person);
        log.append(person, new PersonErased(person)).settle();

        JsonNode first = state(withPurpose, "atIndex=" + history.index(0));

        assertThat(first.at("/state/profile").toString()).isEqualTo("{\"personal\":\"erased\"}");
        assertThat(first.at("/state/active").asBoolean()).isTrue();
        assertThat(first.toString()).doesNotContain("Alma");
    }

    @Test
    void before_the_first_event_the_answer_says_when_it_was() {
        JsonNode problem = json(404, officer.get("/aggregates/{id}/state?asOf=2025-12-31T23:59:59Z", artist));

        assertThat(problem.get("type").asString()).isEqualTo("/problems/not-yet");
        assertThat(problem.get("firstAt").asString()).isEqualTo(FIRST);
        assertThat(problem.get("firstIndex").asLong()).isEqualTo(history.index(0));
        json(404, officer.get("/aggregates/{id}/diff?from=2025-12-31T23:59:59Z&to={to}", artist, FIRST));
        assertThat(json(404, officer.get("/aggregates/{id}/state?atIndex=0", artist))
                        .get("firstAt")
                        .asString())
                .isEqualTo(FIRST);
        json(404, officer.get("/aggregates/{id}/diff?from=0", artist));
    }

    @Test
    void without_a_moment_the_state_is_that_of_now() {
        assertThat(state(officer, "").get("index").asLong()).isEqualTo(history.index(3));
        JsonNode since = json(200, officer.get("/aggregates/{id}/diff?from={from}", artist, history.index(2)));
        assertThat(ApiClient.texts(since.get("changes"), "pointer")).containsExactly("/active");
    }

    @Test
    void a_client_whose_clock_is_a_little_ahead_can_ask_for_now() {
        assertThat(state(officer, "asOf=" + Instant.now().plusSeconds(3))
                        .get("index")
                        .asLong())
                .isEqualTo(history.index(3));
        json(
                400,
                officer.get(
                        "/aggregates/{id}/state?asOf={time}",
                        artist,
                        Instant.now().plusSeconds(60)));
    }

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
    void the_difference_of_a_breach_tells_when_the_authority_was_notified() {
        BreachId id = new BreachId(UUID.randomUUID());
        BreachDetails details =
                new BreachDetails(new BreachText("A laptop was stolen."), List.of(DataCategory.FIGURES), null, null);
        new History(events, database, "Breach", id)
                .append(FIRST, new BreachRecorded(id, details, Instant.parse(FIRST), Instant.parse(SECOND)))
                .append(SECOND, new AuthorityNotified(id, Instant.parse(SECOND)));
        log.settle();

        JsonNode changes = json(200, officer.get("/aggregates/{id}/diff?from={from}", id, FIRST))
                .get("changes");

        assertThat(change(changes, "/authorityNotifiedAt").get("after").asString())
                .isEqualTo(SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state?asOf=2026-01-02T00:00:00Z&atIndex=1",
                "state?asOf=2999-01-01T00:00:00Z",
                "state?asOf=yesterday",
                "state?asOf=2026-01-02T00:00:00",
                "state?asOf=",
                "state?atIndex=-5",
                "state?atIndex=1000000000",
                "state?atIndex=99999999999999999999",
                "state?atIndex=one",
                "diff",
                "diff?from=1&to=2999-01-01T00:00:00Z",
                "diff?from=1&to=1000000000",
                "diff?from=x&to=1",
                "diff?from=2026-02-02T10:00:00Z&to=2026-01-02T10:00:00Z"
            })
    void a_moment_that_cannot_be_shown_is_refused(String request) {
        assertThat(json(400, officer.get("/aggregates/" + artist + "/" + request))
                        .get("errors"))
                .hasSize(1);
    }

    @Test
    void an_unknown_aggregate_is_not_found_and_no_one_else_may_look() {
        json(404, officer.get("/aggregates/{id}/state?atIndex=1", UUID.randomUUID()));
        json(404, officer.get("/aggregates/{id}/state?atIndex=1", "one"));
        json(400, officer.get("/aggregates/{id}/state?atIndex=1", "x".repeat(201)));
        for (String user : new String[] {"alma", "lena", "olaf", "root"}) {
            assertThat(officer.as(user).get("/aggregates/{id}/state?atIndex=1", artist))
                    .hasStatus(403);
            assertThat(officer.as(user).get("/aggregates/{id}/diff?from=1&to=1", artist))
                    .hasStatus(403);
        }
    }

    @Test
    void the_difference_names_the_event_that_made_each_change() {
        JsonNode changes = changes(withPurpose, history.index(0), history.index(3));

        assertThat(ApiClient.texts(changes, "pointer"))
                .contains("/active", "/blocked/0", "/profile/country", "/profile/stageName", "/profile/genres/0");
        assertThat(change(changes, "/profile/country"))
                .hasToString("{\"pointer\":\"/profile/country\",\"before\":\"CH\",\"after\":\"FR\",\"eventId\":\"%s\"}"
                        .formatted(history.id(1)));
        assertThat(change(changes, "/blocked/0").get("before").isNull()).isTrue();
        assertThat(change(changes, "/blocked/0").get("eventId").asString()).isEqualTo(history.id(2));
        assertThat(change(changes, "/active").get("eventId").asString()).isEqualTo(history.id(3));
    }

    @Test
    void a_difference_without_a_purpose_shows_that_a_personal_field_changed_but_not_how() {
        JsonNode changes = changes(officer, FIRST, SECOND);

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0))
                .hasToString(("{\"pointer\":\"/profile\",\"before\":{\"personal\":\"withheld\"},"
                                + "\"after\":{\"personal\":\"withheld\"},\"eventId\":\"%s\"}")
                        .formatted(history.id(1)));
    }

    @Test
    void what_was_changed_back_is_no_difference() {
        history.append("2026-04-01T10:00:00Z", new ArtistUnblocked(artist, other));
        log.settle();

        assertThat(changes(officer, history.index(1), history.index(4)))
                .extracting(change -> change.get("pointer").asString())
                .containsExactly("/active");
        assertThat(changes(officer, history.index(4), history.index(4))).isEmpty();
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
    void of_a_long_history_the_latest_events_are_named() {
        history.append(
                "2026-05-01T10:00:00Z",
                IntStream.range(0, 250)
                        .mapToObj(number -> new ArtistBlocked(artist, artistId()))
                        .toArray());
        log.settle();

        JsonNode state = state(officer, "atIndex=" + history.index(253));

        assertThat(state.get("events")).hasSize(200);
        assertThat(state.get("eventCount").asLong()).isEqualTo(254);
        assertThat(state.at("/events/199/index").asLong()).isEqualTo(history.index(253));
        assertThat(state.at("/state/blocked")).hasSize(251);
    }

    @Test
    void an_event_that_cannot_be_read_is_named() {
        log.awaitLedger();
        database.sql("CREATE TABLE readable AS SELECT payload FROM log.event WHERE global_index = ?")
                .param(history.index(1))
                .update();
        try {
            damage("'{'");
            JsonNode problem = json(409, officer.get("/aggregates/{id}/state?asOf={time}", artist, THIRD));
            assertThat(problem.get("type").asString()).isEqualTo("/problems/history-unreadable");
            assertThat(problem.get("index").asLong()).isEqualTo(history.index(1));
            state(officer, "asOf=" + FIRST);
        } finally {
            damage("(SELECT payload FROM readable)");
            database.sql("DROP TABLE readable").update();
        }
    }

    private void damage(String payload) {
        database.sql("UPDATE log.event SET payload = " + payload + " WHERE global_index = ?")
                .param(history.index(1))
                .update();
    }

    @Test
    void events_without_a_known_aggregate_have_no_state() {
        ArtistId untyped = artistId();
        log.append(untyped, changed(untyped, person, "Nobody", "pop")).settle();

        json(501, officer.get("/aggregates/{id}/state?asOf={now}", untyped, Instant.now()));
    }

    private static JsonNode change(JsonNode changes, String pointer) {
        List<JsonNode> found = changes.valueStream()
                .filter(change -> change.get("pointer").asString().equals(pointer))
                .toList();
        assertThat(found).as(changes.toString()).hasSize(1);
        return found.getFirst();
    }
}
