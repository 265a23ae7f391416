package io.artistagent.query.audit.trail;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.IdentityConfirmed;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.LegitimateInterest;
import io.artistagent.domain.privacy.LimitsId;
import io.artistagent.domain.privacy.ProcessingObjected;
import io.artistagent.domain.privacy.ProcessingRestricted;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.query.QuerySideTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The officer finds every event, and sees personal data only on purpose. */
class TrailQueriesTest extends QuerySideTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final String PURPOSE = "Request 4711 of the person";

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private JdbcClient database;

    private final PersonId zoe = new PersonId(UUID.randomUUID());
    private final PersonId manager = new PersonId(UUID.randomUUID());
    private final ArtistId artist = artistId();
    private final TrackId song = trackId();
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String title = "Überfahrt" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_short_history() {
        log.appendAt(NOON, by(zoe, "artist"), artist, registered(artist, zoe, "Zoe Private", "pop"));
        log.appendAt(NOON.plusSeconds(60), by(manager, "label"), artist, changed(artist, zoe, "Zoe Secret", "rock"));
        log.appendAt(NOON.plusSeconds(120), by(zoe, "artist"), song, track(song, artist, zoe, title, null));
        log.appendAt(NOON.plusSeconds(180), by(manager, "label"), artist, new ArtistRetired(artist));
        log.settle();
    }

    private Map<String, String> by(PersonId actor, String role) {
        return new HashMap<>(Map.of(
                "actor",
                actor.toString(),
                "role",
                role,
                "purpose",
                "service",
                "client",
                "artist-agent-web",
                "source",
                "person",
                "traceId",
                trace,
                "correlationId",
                "c-1",
                "causationId",
                "c-2"));
    }

    @Test
    void an_event_says_who_did_what_to_what() {
        JsonNode event = events("aggregate=" + artist + "&order=oldest").path(0);

        assertThat(event.propertyNames())
                .containsExactly(
                        "eventId",
                        "index",
                        "at",
                        "type",
                        "revision",
                        "aggregateType",
                        "aggregateId",
                        "sequence",
                        "subject",
                        "actor",
                        "role",
                        "purpose",
                        "correlationId",
                        "causationId",
                        "traceId",
                        "client",
                        "source",
                        "payload");
        assertThat(event.path("at").asString()).isEqualTo(NOON.toString());
        assertThat(event.path("type").asString()).isEqualTo("ArtistRegistered");
        assertThat(event.path("revision").asString()).isEqualTo("1");
        assertThat(event.path("aggregateId").asString()).isEqualTo(artist.toString());
        assertThat(event.path("sequence").asLong()).isZero();
        assertThat(event.path("subject").asString()).isEqualTo(zoe.toString());
        assertThat(event.path("actor").asString()).isEqualTo(zoe.toString());
        assertThat(event.path("traceId").asString()).isEqualTo(trace);
        assertThat(event.path("payload").path("country").asString()).isEqualTo("CH");
    }

    @Test
    void an_event_without_metadata_still_has_all_fields() {
        ArtistId other = artistId();
        log.append(other, new ArtistRetired(other)).settle();

        JsonNode event = events("aggregate=" + other).path(0);

        assertThat(event.path("actor").isNull()).isTrue();
        assertThat(event.path("traceId").isNull()).isTrue();
        assertThat(event.has("subject")).isFalse();
        assertThat(event.has("client")).isFalse();
    }

    @Test
    void personal_data_is_withheld_without_a_purpose_and_shown_with_one() {
        assertThat(events("aggregate=" + artist).toString())
                .doesNotContain("Zoe Private", "Zoe Secret")
                .contains("\"stageName\":{\"personal\":\"withheld\"}");
        assertThat(apiClient
                        .readFor(PURPOSE, "clara", "/audit/events?aggregate=" + artist)
                        .toString())
                .contains("Zoe Private", "Zoe Secret")
                .doesNotContain("withheld");
    }

    @Test
    void personal_data_of_an_erased_person_is_erased_whatever_the_purpose() {
        keys.erase(zoe);
        log.append(zoe, new PersonErased(zoe)).settle();

        JsonNode found = apiClient
                .readFor(PURPOSE, "clara", "/audit/events?subject=" + zoe)
                .path("items");

        assertThat(found.toString())
                .contains("\"stageName\":{\"personal\":\"erased\"}")
                .doesNotContain("Zoe Private", "Zoe Secret");
        assertThat(texts(found, "type"))
                .containsExactly("PersonErased", "TrackAdded", "ArtistProfileChanged", "ArtistRegistered");
    }

    @Test
    void every_look_is_recorded_with_its_persons_fields_and_purpose() {
        String purpose = "Look " + UUID.randomUUID();
        apiClient.readFor(purpose, "clara", "/audit/events?aggregate=" + artist);

        Map<String, Object> access = database.sql("SELECT * FROM access.entry WHERE purpose = ?")
                .param(purpose)
                .query()
                .singleRow();
        assertThat(access)
                .containsEntry("action", "SEARCH")
                .containsEntry("resource", "/audit/events")
                .containsEntry("count", 3L)
                .containsEntry("actor", apiClient.person("clara").toString());
        assertThat(access.get("subjects").toString()).isEqualTo("{" + zoe + "}");
        assertThat(access.get("fields").toString()).contains("stageName", "contact");
    }

    @ParameterizedTest
    @CsvSource({
        "subject=ZOE, TrackAdded ArtistProfileChanged ArtistRegistered",
        "aggregate=ARTIST, ArtistRetired ArtistProfileChanged ArtistRegistered",
        "actor=MANAGER, ArtistRetired ArtistProfileChanged",
        "trace=TRACE, ArtistRetired TrackAdded ArtistProfileChanged ArtistRegistered",
        "trace=TRACE&order=oldest, ArtistRegistered ArtistProfileChanged TrackAdded ArtistRetired",
        "trace=TRACE&type=TrackAdded, TrackAdded",
        "trace=TRACE&role=label, ArtistRetired ArtistProfileChanged",
        "trace=TRACE&purpose=service&role=artist, TrackAdded ArtistRegistered",
        "trace=TRACE&purpose=marketing, ''",
        "subject=ZOE&actor=MANAGER, ArtistProfileChanged",
        "aggregate=ARTIST&actor=MANAGER&type=ArtistRetired, ArtistRetired",
        "trace=TRACE&from=2026-03-05T12:01:00Z, ArtistRetired TrackAdded ArtistProfileChanged",
        "trace=TRACE&to=2026-03-05T12:01:00Z, ArtistRegistered",
        "trace=TRACE&from=2026-03-05T12:01:00Z&to=2026-03-05T12:03:00Z, TrackAdded ArtistProfileChanged",
        "trace=TRACE&from=2026-03-05T12:01:00Z&to=2026-03-05T12:01:00Z, ''",
        "trace=TRACE&q=artist reg, ArtistRegistered",
        "trace=TRACE&q=ROCK, ArtistProfileChanged",
        "q=TITLE, TrackAdded",
        "q=ARTIST, ArtistRetired TrackAdded ArtistProfileChanged ArtistRegistered",
        "q=MANAGER, ArtistRetired ArtistProfileChanged",
        "q=ARTIST&role=artist, TrackAdded ArtistRegistered",
        "trace=TRACE&q=artist-agent-web person&type=TrackAdded, TrackAdded",
        "trace=TRACE&q=cli, ''",
        "trace=TRACE&q=private, ''"
    })
    void events_are_found_by_all_criteria_together(String criteria, String types) {
        String query = criteria.replace("ZOE", zoe.toString())
                .replace("ARTIST", artist.toString())
                .replace("MANAGER", manager.toString())
                .replace("TRACE", trace)
                .replace("TITLE", title.replace("Ü", "u"));

        assertThat(String.join(" ", texts(events(query), "type"))).isEqualTo(types);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest"})
    void a_list_is_read_page_by_page_without_loss(String order) {
        List<String> types = new ArrayList<>();
        JsonNode page = apiClient.read("clara", "/audit/events?limit=1&trace={t}&order={o}", trace, order);
        while (page.has("nextCursor")) {
            types.addAll(texts(page.path("items"), "type"));
            page = apiClient.read(
                    "clara",
                    "/audit/events?limit=1&trace={t}&order={o}&cursor={c}",
                    trace,
                    order,
                    page.path("nextCursor").asString());
        }
        types.addAll(texts(page.path("items"), "type"));

        List<String> expected =
                new ArrayList<>(List.of("ArtistRegistered", "ArtistProfileChanged", "TrackAdded", "ArtistRetired"));
        if (order.equals("newest")) {
            Collections.reverse(expected);
        }
        assertThat(types).isEqualTo(expected);
    }

    @Test
    void an_aggregate_whose_id_is_no_UUID_is_found() {
        LegalHoldId hold = new LegalHoldId(zoe);
        log.append(hold, new LegalHoldPlaced(zoe, Personal.of(new Reason("A lawsuit."))))
                .settle();

        assertThat(texts(events("aggregate=" + hold), "aggregateId")).containsExactly("legal-hold_" + zoe);
        assertThat(events("aggregate=legal-hold_nobody")).isEmpty();
        assertThat(apiClient.get("clara", "/audit/events?aggregate=" + "x".repeat(201)))
                .hasStatus(400);
    }

    @Test
    void the_whole_log_is_listed_without_criteria() {
        assertThat(texts(events("limit=4"), "type"))
                .containsExactly("ArtistRetired", "TrackAdded", "ArtistProfileChanged", "ArtistRegistered");
    }

    @ParameterizedTest
    @CsvSource({
        "subject=4711, subject",
        "actor=Some-Body, actor",
        "trace=abc, trace",
        "type=a.b.C, type",
        "order=random, order",
        "from=yesterday, from",
        "to=2026-13-01T00:00:00Z, to",
        "from=+1000000-01-01T00:00:00Z, from",
        "from=2026-03-06T00:00:00Z&to=2026-03-05T00:00:00Z, from",
        "q=!!!, q",
        "q=a1 b2 c3 d4 e5 f6 g7 h8 i9, q",
        "limit=201, limit",
        "cursor=forged, cursor",
        "cursor=bmV3ZXN0HzA, cursor",
        "cursor=b2xkZXN0HzU, cursor"
    })
    void bad_input_is_named(String query, String field) {
        assertThat(apiClient.get("clara", "/audit/events?" + query.replace("+", "%2B")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(field);
    }

    @Test
    void several_errors_are_named_at_once() {
        assertThat(apiClient
                        .json(apiClient.get("clara", "/audit/events?subject=x&order=y&from=z"))
                        .path("errors"))
                .hasSize(3);
    }

    @Test
    void blank_criteria_are_absent() {
        assertThat(events("trace=" + trace + "&subject=&q=&type=&from=")).hasSize(4);
    }

    @Test
    void a_single_event_is_shown_by_its_id() {
        String id = events("aggregate=" + artist + "&type=ArtistRegistered")
                .path(0)
                .path("eventId")
                .asString();

        assertThat(apiClient.read("clara", "/audit/events/{id}", id).toString())
                .contains("withheld", "ArtistRegistered")
                .doesNotContain("Zoe Private");
        assertThat(apiClient.readFor(PURPOSE, "clara", "/audit/events/{id}", id).toString())
                .contains("Zoe Private");
        assertThat(apiClient.get("clara", "/audit/events/{id}", UUID.randomUUID()))
                .hasStatus(404);
        assertThat(apiClient.get("clara", "/audit/events/4711")).hasStatus(400);
    }

    @Test
    void the_timeline_of_a_person_has_the_events_about_and_by_them() {
        JsonNode first = apiClient.read("clara", "/audit/subjects/{id}/timeline?limit=2", zoe);
        JsonNode second = apiClient.read(
                "clara",
                "/audit/subjects/{id}/timeline?limit=2&cursor={c}",
                zoe,
                first.path("nextCursor").asString());

        assertThat(texts(first.path("items"), "type")).containsExactly("TrackAdded", "ArtistProfileChanged");
        assertThat(texts(second.path("items"), "type")).containsExactly("ArtistRegistered");
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(texts(
                        apiClient
                                .read("clara", "/audit/subjects/{id}/timeline", manager)
                                .path("items"),
                        "type"))
                .containsExactly("ArtistRetired", "ArtistProfileChanged");
        assertThat(apiClient
                        .read("clara", "/audit/subjects/{id}/timeline", UUID.randomUUID())
                        .path("items"))
                .isEmpty();
    }

    @Test
    void events_that_name_a_person_without_their_data_are_about_them_and_looks_at_them_are_recorded() {
        LimitsId limits = new LimitsId(zoe);
        CaseId request = new CaseId(UUID.randomUUID());
        log.appendAt(NOON.plusSeconds(240), by(manager, "compliance-officer"), limits, new ProcessingRestricted(zoe));
        log.appendAt(
                NOON.plusSeconds(300),
                by(manager, "compliance-officer"),
                limits,
                new ProcessingObjected(zoe, LegitimateInterest.MATCHING));
        log.appendAt(
                NOON.plusSeconds(360), by(manager, "compliance-officer"), request, new IdentityConfirmed(request, zoe));
        log.settle();

        assertThat(texts(
                        apiClient
                                .read("clara", "/audit/events?order=oldest&subject={id}", zoe)
                                .path("items"),
                        "type"))
                .contains("ProcessingRestricted", "ProcessingObjected", "IdentityConfirmed");
        assertThat(texts(
                        apiClient
                                .read("clara", "/audit/subjects/{id}/timeline?limit=3", zoe)
                                .path("items"),
                        "type"))
                .containsExactly("IdentityConfirmed", "ProcessingObjected", "ProcessingRestricted");

        JsonNode objection = apiClient
                .read("clara", "/audit/events?type=ProcessingObjected&aggregate={id}", limits)
                .path("items")
                .get(0);
        assertThat(apiClient.getFor(
                        PURPOSE,
                        "clara",
                        "/audit/events/" + objection.path("eventId").asString()))
                .hasStatus(200);
        JsonNode look = apiClient
                .read("clara", "/audit/accesses?action=READ&limit=1&subject={id}", zoe)
                .path("items")
                .get(0);
        assertThat(look.path("resource").asString())
                .endsWith(objection.path("eventId").asString());
    }

    @Test
    void an_event_that_cannot_be_read_is_found() {
        byte[] intact = database.sql(
                        "SELECT payload FROM log.event WHERE aggregate_identifier = ? AND sequence_number = 2")
                .param(artist.toString())
                .query(byte[].class)
                .single();
        log.awaitLedger();
        replace("com.example.Gone", "damaged".getBytes(StandardCharsets.UTF_8));

        JsonNode event = apiClient
                .readFor(PURPOSE, "clara", "/audit/events?aggregate={a}&type=ArtistRetired", artist)
                .path("items")
                .path(0);

        assertThat(event.path("type").asString()).isEqualTo("Gone");
        assertThat(event.path("payload").toString()).isEqualTo("{\"unreadable\":\"UnknownEventType\"}");
        assertThat(event.path("actor").asString()).isEqualTo(manager.toString());
        // Other tests read this log from its beginning and compare what a rebuild gives
        replace(ArtistRetired.class.getName(), intact);
        log.rebuild("trail");
    }

    @Test
    void damaged_metadata_are_not_taken_for_absent_ones() {
        byte[] intact = database.sql(
                        "SELECT meta_data FROM log.event WHERE aggregate_identifier = ? AND sequence_number = 2")
                .param(artist.toString())
                .query(byte[].class)
                .single();
        log.awaitLedger();
        replaceMetadata("damaged".getBytes(StandardCharsets.UTF_8));

        JsonNode event = apiClient
                .readFor(PURPOSE, "clara", "/audit/events?aggregate={a}&type=ArtistRetired", artist)
                .path("items")
                .path(0);

        assertThat(event.path("metadata").toString()).isEqualTo("{\"unreadable\":\"damaged\"}");
        assertThat(event.path("actor").isNull()).isTrue();
        assertThat(event.path("payload").has("unreadable")).isFalse();
        replaceMetadata(intact);
        assertThat(apiClient
                        .readFor(PURPOSE, "clara", "/audit/events?aggregate={a}&type=ArtistRetired", artist)
                        .path("items")
                        .path(0)
                        .has("metadata"))
                .isFalse();
        log.rebuild("trail");
    }

    @Test
    void an_event_that_was_removed_from_the_log_hides_none_behind_it() {
        log.awaitLedger();
        String which = " FROM log.event WHERE aggregate_identifier = ? AND sequence_number = 1";
        database.sql("CREATE TABLE removed AS SELECT *" + which)
                .param(artist.toString())
                .update();
        database.sql("DELETE" + which).param(artist.toString()).update();
        try {
            JsonNode second = next(next(null));

            assertThat(second.path("items")).isEmpty();
            assertThat(next(second).at("/items/0/sequence").asInt()).isEqualTo(2);
        } finally {
            database.sql("INSERT INTO log.event SELECT * FROM removed").update();
            database.sql("DROP TABLE removed").update();
        }
    }

    /** Pages with one event each. */
    private JsonNode next(@Nullable JsonNode page) {
        String search = "/audit/events?aggregate={a}&order=oldest&limit=1";
        return page == null
                ? apiClient.readFor(PURPOSE, "clara", search, artist)
                : apiClient.readFor(
                        PURPOSE,
                        "clara",
                        search + "&cursor={c}",
                        artist,
                        page.path("nextCursor").asString());
    }

    private void replaceMetadata(byte[] metadata) {
        database.sql("UPDATE log.event SET meta_data = ? WHERE aggregate_identifier = ? AND sequence_number = 2")
                .params(metadata, artist.toString())
                .update();
    }

    private void replace(String type, byte[] payload) {
        database.sql("UPDATE log.event SET payload_type = ?, payload = ?"
                        + " WHERE aggregate_identifier = ? AND sequence_number = 2")
                .params(type, payload, artist.toString())
                .update();
    }

    @Test
    void a_time_may_have_an_offset() {
        assertThat(texts(
                        apiClient
                                .read("clara", "/audit/events?trace={t}&to={to}", trace, "2026-03-05T13:01:00+01:00")
                                .path("items"),
                        "type"))
                .containsExactly("ArtistRegistered");
    }

    @Test
    void a_search_includes_the_write_of_its_token() {
        ArtistId other = artistId();
        log.append(other, new ArtistRetired(other));

        assertThat(apiClient
                        .readIncluding(log.end(), "clara", "/audit/events?aggregate={a}", other)
                        .path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alma", "lena", "olaf"})
    void nobody_else_has_a_trail(String user) {
        assertThat(apiClient.get(user, "/audit/events")).hasStatus(403);
        assertThat(apiClient.get(user, "/audit/events/{id}", UUID.randomUUID())).hasStatus(403);
        assertThat(apiClient.get(user, "/audit/subjects/{id}/timeline", zoe)).hasStatus(403);
    }

    private JsonNode events(String query) {
        return apiClient.read("clara", "/audit/events?" + query).path("items");
    }
}
