package io.artistagent.query.artist;

import static io.artistagent.query.Samples.artistId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.query.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Blocks are shown to the artist that made them and to no other. */
class BlockQueriesTest extends QuerySideTest {

    private GenreArtists artists;

    @BeforeEach
    void choose_a_genre() {
        artists = new GenreArtists(log, apiClient);
    }

    @Test
    void only_the_owner_sees_blocks() {
        ArtistId artist = artists.register("alma", "Alma Rey");
        ArtistId bruno = artists.register("bruno", "Bruno");
        ArtistId other = artists.register("bruno", "Other");
        log.append(
                        artist,
                        new ArtistBlocked(artist, bruno),
                        new ArtistBlocked(artist, other),
                        new ArtistUnblocked(artist, bruno),
                        new ArtistBlocked(artist, bruno),
                        new ArtistUnblocked(artist, other))
                .settle();

        JsonNode blocks = apiClient.read("alma", "/artists/{id}/blocks", artist).get("items");
        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).get("artistId").asString()).isEqualTo(bruno.toString());
        assertThat(blocks.get(0).get("stageName").asString()).isEqualTo("Bruno");
        assertThat(apiClient.get("bruno", "/artists/{id}/blocks", artist)).hasStatus(403);
        assertThat(apiClient.get("alma", "/artists/{id}/blocks", artistId())).hasStatus(404);
        assertThat(apiClient.get("alma", "/artists/{id}", artist).getResponse().getHeader("ETag"))
                .isEqualTo("\"5\"");
    }

    @Test
    void a_block_is_invisible_to_others() {
        ArtistId artist = artists.register("alma", "Alma Rey");
        ArtistId bruno = artists.register("bruno", "Bruno");
        log.settle();
        MvcTestResult before = apiClient.get("bruno", "/artists/{id}", artist);

        log.append(artist, new ArtistBlocked(artist, bruno)).settle();
        MvcTestResult blocked = apiClient.get("bruno", "/artists/{id}", artist);
        log.append(artist, new ArtistUnblocked(artist, bruno)).settle();
        MvcTestResult after = apiClient.get("bruno", "/artists/{id}", artist);

        assertThat(apiClient.json(blocked)).isEqualTo(apiClient.json(before));
        assertThat(apiClient.json(after)).isEqualTo(apiClient.json(before));
        assertThat(apiClient.json(before).has("version")).isFalse();
        assertThat(blocked.getResponse().getHeaderNames())
                .containsExactlyInAnyOrderElementsOf(before.getResponse().getHeaderNames())
                .doesNotContain("ETag");
        JsonNode own = apiClient.json(apiClient.get("alma", "/artists/{id}", artist));
        assertThat(own.get("version").asLong()).isEqualTo(2);
        assertThat(own.get("changedAt")).isEqualTo(apiClient.json(before).get("changedAt"));
    }

    @Test
    void a_profile_shows_whether_the_callers_artist_blocks_it() {
        ArtistId artist = artists.register("alma", "Alma Rey");
        ArtistId bruno = artists.register("bruno", "Bruno");
        log.append(artist, new ArtistBlocked(artist, bruno)).settle();

        String asked = "/artists/{id}?forArtistId={acting}";
        assertThat(apiClient.read("alma", asked, bruno, artist).get("blocked").asBoolean())
                .isTrue();
        assertThat(apiClient.read("alma", "/artists/{id}", bruno).has("blocked"))
                .isFalse();
        assertThat(apiClient.read("bruno", asked, artist, bruno).get("blocked").asBoolean())
                .isFalse();
        assertThat(apiClient.get("bruno", asked, bruno, artist)).hasStatus(403);

        log.append(artist, new ArtistUnblocked(artist, bruno)).settle();
        assertThat(apiClient.read("alma", asked, bruno, artist).get("blocked").asBoolean())
                .isFalse();
    }
}
