package io.artistagent.query.statistics;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.query.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The figures of a label's artists, and their totals. */
class LabelQueriesTest extends QuerySideTest {

    private Roster roster;

    @BeforeEach
    void lena_has_four_artists() {
        roster = new Roster(log, apiClient);
        log.settle();
    }

    @Test
    void each_artist_has_totals_and_their_changes() {
        JsonNode artists = roster.read("&sort=name");

        assertThat(artists.get("from").asString()).isEqualTo("2026-10-24");
        assertThat(artists.get("to").asString()).isEqualTo("2026-11-20");
        assertThat(artists.get("previousFrom").asString()).isEqualTo("2026-09-26");
        JsonNode first = artists.at("/items/0");
        assertThat(first.get("artistId").asString()).isEqualTo(roster.fallen.toString());
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
        JsonNode artist = Roster.artist(roster.read(""), roster.stale);

        assertThat(artist.get("reportedTo").asString()).isEqualTo("2026-10-31");
        assertThat(artist.get("days").asInt()).isEqualTo(8);
        assertThat(artist.at("/figures/0/value").asLong()).isEqualTo(8 * 5_000);
        assertThat(artist.at("/figures/0/comparison").asString()).isEqualTo("tooFewDays");
        assertThat(artist.at("/figures/0").has("change")).isFalse();
    }

    @Test
    void an_artist_without_figures_has_no_values_rather_than_zeros() {
        JsonNode artist = Roster.artist(roster.read(""), roster.silent);

        assertThat(artist.has("reportedTo")).isFalse();
        assertThat(artist.get("days").asInt()).isZero();
        assertThat(artist.at("/figures/0").has("value")).isFalse();
    }

    @Test
    void streams_are_added_up_and_listeners_are_not() {
        JsonNode total = roster.read("").get("total");

        assertThat(total.get("artists").asInt()).isEqualTo(4);
        assertThat(total.get("reported").asInt()).isEqualTo(3);
        assertThat(total.get("figures")).hasSize(1);
        assertThat(total.at("/figures/0/metric").asString()).isEqualTo("streams");
        assertThat(total.at("/figures/0/value").asLong()).isEqualTo(28 * 150 + 28 * 900 + 8 * 5_000);
    }

    @Test
    void the_change_of_the_sum_compares_the_same_artists_on_both_sides_of_each_day() {
        JsonNode change = roster.read("").at("/total/figures/0/change");

        // Eight days of the third artist can be compared, and nothing changed on them
        assertThat(change.get("absolute").asLong()).isEqualTo(28 * 50 - 28 * 100);
        assertThat(change.get("ratio").asDouble()).isEqualTo(-1_400.0 / (28 * 1_100 + 8 * 5_000));
        assertThat(change.at("/basis/days").asInt()).isEqualTo(28);
    }

    @Test
    void many_artists_need_as_few_queries_as_one() {
        PersonId lena = apiClient.person("lena");
        for (int i = 0; i < 60; i++) {
            ArtistId id = artistId();
            log.append(id, registered(id, lena, "Crowd " + roster.word, "folk"))
                    .append(importId(), figures(importId(), 1, id, null, streams(Roster.LAST, 10L)));
        }
        log.settle();

        int one =
                QueryCounter.during(() -> apiClient.read("lena", "/labels/me/dashboard?q={q}", "zebra " + roster.word));
        int many = QueryCounter.during(() -> {
            JsonNode page = apiClient.read("lena", "/labels/me/dashboard?limit=200&q={q}", "crowd " + roster.word);
            assertThat(page.get("items")).hasSize(60);
        });

        assertThat(many).isEqualTo(one).isBetween(4, 10);
    }

    @Test
    void each_artist_shows_its_number_of_tracks() {
        TrackId id = trackId();
        log.append(id, track(id, roster.silent, apiClient.person("lena"), "Only Here", null))
                .settle();
        JsonNode artists = roster.read("");

        assertThat(Roster.artist(artists, roster.silent).get("tracks").asLong()).isEqualTo(1);
        assertThat(Roster.artist(artists, roster.grown).get("tracks").asLong()).isZero();
        assertThat(Roster.artist(artists, roster.grown).get("status").asString())
                .isEqualTo("ACTIVE");
    }
}
