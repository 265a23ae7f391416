package io.artistagent.query.statistics;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.query.QuerySideTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** All tests share a label. Each test finds its own artists by a unique word in their names. */
class LabelQueriesTest extends QuerySideTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    private final String word = "roster" + UUID.randomUUID().toString().replace("-", "");
    private final ArtistId grown = artistId();
    private final ArtistId fallen = artistId();
    private final ArtistId stale = artistId();
    private final ArtistId silent = artistId();

    @BeforeEach
    void lena_has_four_artists() {
        PersonId lena = apiClient.person("lena");
        log.append(grown, registered(grown, lena, "Ödland " + word, "indie pop"))
                .append(fallen, registered(fallen, lena, "Ærlig " + word, "folk"))
                .append(stale, registered(stale, lena, "zebra " + word, "folk"))
                .append(silent, registered(silent, lena, "Nobody " + word, "folk"))
                .append(
                        importId(),
                        figures(importId(), 1, grown, null, days(LAST, 56, day -> day < 28 ? 150 : 100)),
                        figures(importId(), 2, grown, null, audience(LAST, 150L, 40L, 900L, 10L)),
                        figures(importId(), 3, fallen, trackId(), days(LAST, 56, day -> day < 28 ? 900 : 1_000)),
                        figures(importId(), 4, stale, null, days(LAST.minusDays(20), 36, day -> 5_000)))
                .settle();
    }

    @Test
    void each_artist_has_totals_and_their_changes() {
        JsonNode artists = read("&sort=name");

        assertThat(artists.get("from").asString()).isEqualTo("2026-10-24");
        assertThat(artists.get("to").asString()).isEqualTo("2026-11-20");
        assertThat(artists.get("previousFrom").asString()).isEqualTo("2026-09-26");
        JsonNode first = artists.at("/items/0");
        assertThat(first.get("artistId").asString()).isEqualTo(fallen.toString());
        assertThat(first.get("reportedTo").asString()).isEqualTo("2026-11-20");
        assertThat(first.get("days").asInt()).isEqualTo(28);
        assertThat(first.at("/figures/0/value").asLong()).isEqualTo(28 * 900);
        assertThat(first.at("/figures/0/previous").asLong()).isEqualTo(28 * 1_000);
        assertThat(first.at("/figures/0/change/ratio").asDouble()).isEqualTo(-0.1);
        assertThat(first.at("/figures/0/change/basis/days").asInt()).isEqualTo(28);
        assertThat(first.at("/figures/1").has("value")).isFalse();
        JsonNode third = artists.at("/items/2");
        assertThat(third.at("/figures/0/change/ratio").asDouble()).isEqualTo(0.5);
        assertThat(third.at("/figures/1/metric").asString()).isEqualTo("monthlyListeners");
        assertThat(third.at("/figures/1/value").asLong()).isEqualTo(900);
    }

    @Test
    void figures_that_end_early_cover_the_common_period_and_have_no_change() {
        JsonNode artist = artist(read(""), stale);

        assertThat(artist.get("reportedTo").asString()).isEqualTo("2026-10-31");
        assertThat(artist.get("days").asInt()).isEqualTo(8);
        assertThat(artist.at("/figures/0/value").asLong()).isEqualTo(8 * 5_000);
        assertThat(artist.at("/figures/0/comparison").asString()).isEqualTo("tooFewDays");
        assertThat(artist.at("/figures/0").has("change")).isFalse();
    }

    @Test
    void an_artist_without_figures_has_no_values_rather_than_zeros() {
        JsonNode artist = artist(read(""), silent);

        assertThat(artist.has("reportedTo")).isFalse();
        assertThat(artist.get("days").asInt()).isZero();
        assertThat(artist.at("/figures/0").has("value")).isFalse();
    }

    @Test
    void streams_are_added_up_and_listeners_are_not() {
        JsonNode total = read("").get("total");

        assertThat(total.get("artists").asInt()).isEqualTo(4);
        assertThat(total.get("reported").asInt()).isEqualTo(3);
        assertThat(total.get("figures")).hasSize(1);
        assertThat(total.at("/figures/0/metric").asString()).isEqualTo("streams");
        assertThat(total.at("/figures/0/value").asLong()).isEqualTo(28 * 150 + 28 * 900 + 8 * 5_000);
    }

    @Test
    void the_change_of_the_sum_compares_the_same_artists_on_both_sides_of_each_day() {
        JsonNode change = read("").at("/total/figures/0/change");

        // Eight days of the third artist can be compared, and nothing changed on them
        assertThat(change.get("absolute").asLong()).isEqualTo(28 * 50 - 28 * 100);
        assertThat(change.get("ratio").asDouble()).isEqualTo(-1_400.0 / (28 * 1_100 + 8 * 5_000));
        assertThat(change.at("/basis/days").asInt()).isEqualTo(28);
    }

    @Test
    void every_sort_order_works_both_ways_and_keeps_unknown_values_last() {
        assertThat(order("name")).containsExactly(fallen, silent, grown, stale);
        assertThat(order("-name")).containsExactly(stale, grown, silent, fallen);
        assertThat(order("streams")).containsExactly(grown, fallen, stale, silent);
        assertThat(order("-streams")).containsExactly(stale, fallen, grown, silent);
        assertThat(order("change")).containsExactly(fallen, grown, silent, stale);
        assertThat(order("-change")).containsExactly(grown, fallen, silent, stale);
        assertThat(order("reportedTo")).containsExactly(stale, fallen, grown, silent);
        assertThat(order("-reportedTo")).containsExactly(fallen, grown, stale, silent);
    }

    @Test
    void artists_with_pending_tasks_come_first_and_the_tasks_are_counted() {
        PersonId bruno = apiClient.person("bruno");
        ArtistId his = artistId();
        CollaborationId answered = new CollaborationId(UUID.randomUUID());
        log.append(his, registered(his, bruno, "Bruno", "folk"));
        for (int i = 0; i < 2; i++) {
            CollaborationId id = new CollaborationId(UUID.randomUUID());
            log.append(id, requested(id, his, silent, bruno, null));
        }
        CollaborationId sent = new CollaborationId(UUID.randomUUID());
        ImportId file = importId();
        log.append(sent, requested(sent, grown, his, apiClient.person("lena"), null))
                .append(answered, requested(answered, his, grown, bruno, null))
                .append(answered, new CollaborationDeclined(answered, grown))
                .append(file, offered(file, apiClient.person("lena"), stale, 3))
                .settle();

        assertThat(order("waiting")).containsExactly(fallen, grown, stale, silent);
        assertThat(order("-waiting")).containsExactly(silent, stale, fallen, grown);
        JsonNode artists = read("");
        assertThat(artists.at("/items/0/artistId").asString()).isEqualTo(silent.toString());
        assertThat(artists.at("/items/0/waiting").toString()).isEqualTo("{\"requests\":2,\"imports\":0}");
        assertThat(artists.at("/items/1/waiting").toString()).isEqualTo("{\"requests\":0,\"imports\":1}");
        assertThat(artists.at("/total/waiting").toString()).isEqualTo("{\"requests\":2,\"imports\":1}");
    }

    @Test
    void names_are_found_in_folded_form_and_totals_cover_the_matches() {
        JsonNode found = apiClient.read("lena", "/labels/me/dashboard?q={q}", "odl " + word);

        assertThat(ids(found)).containsExactly(grown);
        assertThat(found.at("/total/artists").asInt()).isEqualTo(1);
        assertThat(found.at("/total/figures/0/value").asLong()).isEqualTo(28 * 150);
    }

    @Test
    void a_search_does_not_change_the_period() {
        JsonNode found = apiClient.read("lena", "/labels/me/dashboard?q={q}", "zebra " + word);

        assertThat(found.get("to").asString()).isEqualTo("2026-11-20");
        assertThat(found.at("/items/0/figures/0/value").asLong()).isEqualTo(8 * 5_000);
    }

    @Test
    void the_totals_are_the_same_on_every_page() {
        List<ArtistId> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read("&sort=-streams&limit=3&cursor=" + cursor);
            assertThat(page.at("/total/artists").asInt()).isEqualTo(4);
            seen.addAll(ids(page));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly(stale, fallen, grown, silent);
    }

    @Test
    void a_cursor_contains_no_name_and_is_valid_only_for_its_order() {
        String cursor = read("&sort=name&limit=1").get("nextCursor").asString();

        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("rlig");
        assertThat(refused("&sort=-name&cursor=" + cursor)).isEqualTo("cursor");
        assertThat(refused("&cursor=nonsense")).isEqualTo("cursor");
    }

    @Test
    void many_artists_need_as_few_queries_as_one() {
        PersonId lena = apiClient.person("lena");
        for (int i = 0; i < 60; i++) {
            ArtistId id = artistId();
            log.append(id, registered(id, lena, "Crowd " + word, "folk"))
                    .append(importId(), figures(importId(), 1, id, null, streams(LAST, 10L)));
        }
        log.settle();

        int one = QueryCounter.during(() -> apiClient.read("lena", "/labels/me/dashboard?q={q}", "zebra " + word));
        int many = QueryCounter.during(() -> {
            JsonNode page = apiClient.read("lena", "/labels/me/dashboard?limit=200&q={q}", "crowd " + word);
            assertThat(page.get("items")).hasSize(60);
        });

        assertThat(many).isEqualTo(one).isBetween(4, 10);
    }

    @Test
    void each_artist_shows_its_number_of_tracks() {
        TrackId id = trackId();
        log.append(id, track(id, silent, apiClient.person("lena"), "Only Here", null))
                .settle();
        JsonNode artists = read("");

        assertThat(artist(artists, silent).get("tracks").asLong()).isEqualTo(1);
        assertThat(artist(artists, grown).get("tracks").asLong()).isZero();
        assertThat(artist(artists, grown).get("status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void other_users_do_not_see_these_artists() {
        assertThat(ids(apiClient.read("alma", "/labels/me/dashboard?q={q}", word)))
                .isEmpty();
        assertThat(apiClient
                        .read("alma", "/labels/me/dashboard?q={q}", word)
                        .at("/total/artists")
                        .asInt())
                .isZero();
        assertThat(apiClient.get("olaf", "/labels/me/dashboard")).hasStatus(403);
        assertThat(apiClient.get("clara", "/labels/me/dashboard")).hasStatus(403);
    }

    @Test
    void invalid_parameters_are_refused() {
        assertThat(refused("&sort=fame")).isEqualTo("sort");
        assertThat(refused("&limit=201")).isEqualTo("limit");
        assertThat(apiClient
                        .json(apiClient.get("lena", "/labels/me/dashboard?q={q}", "x".repeat(101)))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("q");
    }

    @Test
    void a_consistency_token_makes_the_list_include_the_write() {
        ArtistId late = artistId();
        log.append(late, registered(late, apiClient.person("lena"), "Late " + word, "folk"));

        JsonNode found = apiClient.readIncluding(log.end(), "lena", "/labels/me/dashboard?q={q}", "late " + word);

        assertThat(ids(found)).containsExactly(late);
    }

    private JsonNode read(String parameters) {
        return apiClient.read("lena", "/labels/me/dashboard?q={q}" + parameters, word);
    }

    private String refused(String parameters) {
        MvcTestResult answer = apiClient.get("lena", "/labels/me/dashboard?q={q}" + parameters, word);
        assertThat(answer).hasStatus(400);
        return apiClient.json(answer).at("/errors/0/pointer").asString();
    }

    private List<ArtistId> order(String sort) {
        return ids(read("&sort=" + sort));
    }

    private static List<ArtistId> ids(JsonNode artists) {
        return artists.get("items")
                .valueStream()
                .map(artist -> ArtistId.of(artist.get("artistId").asString()))
                .toList();
    }

    private static JsonNode artist(JsonNode artists, ArtistId id) {
        return artists.get("items")
                .valueStream()
                .filter(artist -> artist.get("artistId").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns figures for the days up to the last; the function receives the distance from the last day. */
    private static DayFigures[] days(LocalDate last, int count, IntToLongFunction value) {
        return IntStream.range(0, count)
                .mapToObj(day -> streams(last.minusDays(day), value.applyAsLong(day)))
                .toArray(DayFigures[]::new);
    }
}
