package io.artistagent.query.audit.trail;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The officer finds events by all that the trail says of them, page by page. */
class TrailSearchTest extends TrailTestBase {

    @ParameterizedTest
    @CsvSource({
        "subject=ZOE, TrackAdded ArtistProfileChanged ArtistRegistered",
        "aggregate=ARTIST, ArtistRetired ArtistProfileChanged ArtistRegistered",
        "actor=MANAGER, ArtistRetired ArtistProfileChanged",
        "trace=TRACE, ArtistRetired TrackAdded ArtistProfileChanged ArtistRegistered",
        "trace=TRACE&order=oldest, ArtistRegistered ArtistProfileChanged TrackAdded ArtistRetired",
        "trace=TRACE&type=TrackAdded, TrackAdded",
        "trace=TRACE&without=TrackAdded, ArtistRetired ArtistProfileChanged ArtistRegistered",
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
        "without=a.b.C, without",
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
    void the_types_and_roles_to_choose_from_are_those_that_occur() {
        JsonNode choices = apiClient.read("clara", "/audit/events/choices");

        assertThat(values(choices.path("types")))
                .contains("ArtistRegistered", "ArtistProfileChanged", "TrackAdded", "ArtistRetired")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(values(choices.path("roles")))
                .contains("artist", "label")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static List<String> values(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
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
}
