package io.artistagent.query.pictures;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.streams;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistPageClosed;
import io.artistagent.domain.artist.ArtistPageOpened;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.PublicPage;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.pictures.PictureId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The public page of an artist, as people without an account see it. */
class PublicPageQueriesTest extends PictureTestBase {

    @Test
    void an_open_page_shows_public_data_to_anyone_and_nothing_else() {
        ReleaseId out = artist.release(IllustratedArtist.OUT, cover);
        ReleaseId toCome = artist.release(IllustratedArtist.TO_COME, new PictureId(UUID.randomUUID()));
        ReleaseId drafted = new ReleaseId(UUID.randomUUID());
        log.append(drafted, release(drafted, artist.id, "Only drafts", IllustratedArtist.OUT));
        artist.track(out);
        artist.track(toCome);
        log.settle();
        assertThat(status(anonymous("/public/artists/{id}", artist.id)))
                .as("before")
                .isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/releases", artist.id)))
                .isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/picture/64", artist.id)))
                .isEqualTo(404);

        log.append(artist.id, new ArtistPageOpened(artist.id, new PublicPage(false, true, true, false)))
                .settle();

        JsonNode page = apiClient.json(anonymous("/public/artists/{id}", artist.id));
        assertThat(page.get("stageName").asString()).isEqualTo("Alma Rey");
        assertThat(page.get("indexed").asBoolean()).isFalse();
        assertThat(page.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "stageName",
                        "country",
                        "genres",
                        "bio",
                        "links",
                        "lookingFor",
                        "picture",
                        "indexed",
                        "releases",
                        "figures");
        assertThat(page.toString())
                .doesNotContain(
                        "alma@example.org", "Reymond", apiClient.person("alma").toString());
        JsonNode releases = apiClient.json(anonymous("/public/artists/{id}/releases", artist.id));
        assertThat(texts(releases.at("/items"), "id")).containsExactly(out.toString());
        String address = releases.at("/items/0/cover/sizes/64").asString();
        MvcTestResult picture = http.get().uri(address).exchange();
        assertThat(status(picture)).isEqualTo(200);
        assertThat(picture.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(status(anonymous("/public/artists/{id}/picture/64", artist.id)))
                .isEqualTo(200);
        assertThat(status(anonymous("/public/artists/{id}/releases/{release}/cover/64", artist.id, toCome)))
                .isEqualTo(404);
        assertThat(apiClient.read("bruno", "/artists/{id}", artist.id).has("publicPage"))
                .isFalse();
        assertThat(apiClient.read("alma", "/artists/{id}", artist.id).has("publicPage"))
                .isTrue();
    }

    @Test
    void a_client_with_a_cached_picture_gets_304_without_the_content() throws Exception {
        log.append(artist.id, new ArtistPageOpened(artist.id, new PublicPage(true, true, true, false)))
                .settle();
        String address = "/api/v1/public/artists/" + artist.id + "/picture/64";
        String tag = http.get().uri(address).exchange().getResponse().getHeader("ETag");
        // From now on, a response that needs the content fails
        store.discard(artist.portrait);

        MockHttpServletResponse again =
                http.get().uri(address).header("If-None-Match", tag).exchange().getResponse();

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(status(http.get().uri(address).exchange())).isEqualTo(404);
    }

    @Test
    void a_consistency_token_bypasses_the_cached_list() {
        log.append(artist.id, new ArtistPageOpened(artist.id, new PublicPage(true, true, true, false)))
                .settle();
        String page = "/public/artists/{id}/releases";
        assertThat(apiClient.json(anonymous(page, artist.id)).get("items")).isEmpty();

        ReleaseId out = artist.release(IllustratedArtist.OUT, cover);
        artist.track(out);
        log.settle();

        assertThat(apiClient.readIncluding(log.end(), "bruno", page, artist.id).get("items"))
                .hasSize(1);
    }

    @Test
    void closing_a_page_or_retiring_the_artist_hides_the_page_and_everything_on_it() {
        ReleaseId out = artist.release(IllustratedArtist.OUT, cover);
        artist.track(out);
        log.append(artist.id, new ArtistPageOpened(artist.id, new PublicPage(true, true, true, false)))
                .settle();
        assertThat(status(anonymous("/public/artists/{id}/releases", artist.id)))
                .isEqualTo(200);

        log.append(artist.id, new ArtistPageClosed(artist.id)).settle();
        assertIsGone(out);
        log.append(artist.id, new ArtistPageOpened(artist.id, new PublicPage(true, true, true, false)))
                .settle();
        assertThat(status(anonymous("/public/artists/{id}", artist.id))).isEqualTo(200);
        log.append(artist.id, new ArtistRetired(artist.id)).settle();
        assertIsGone(out);
    }

    @Test
    void a_public_page_shows_only_what_the_artist_chose() {
        ReleaseId out = artist.release(IllustratedArtist.OUT, cover);
        TrackId song = artist.track(out);
        log.append(
                importId(),
                figures(
                        importId(),
                        1,
                        artist.id,
                        song,
                        streams(IllustratedArtist.OUT, 40L),
                        streams(IllustratedArtist.OUT.plusDays(1), 2L)));
        log.append(artist.id, new ArtistPageOpened(artist.id, new PublicPage(false, false, false, false)))
                .settle();
        assertThat(apiClient.json(anonymous("/public/artists/{id}", artist.id)).get("links"))
                .isEmpty();
        assertThat(apiClient
                        .json(anonymous("/public/artists/{id}/releases", artist.id))
                        .get("items"))
                .isEmpty();
        assertThat(status(anonymous("/public/artists/{id}/releases/{release}/cover/64", artist.id, out)))
                .isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/figures", artist.id))).isEqualTo(404);

        log.append(artist.id, new ArtistPageOpened(artist.id, new PublicPage(false, true, true, true)))
                .settle();

        assertThat(apiClient.json(anonymous("/public/artists/{id}", artist.id)).get("links"))
                .isNotEmpty();
        assertThat(apiClient
                        .json(anonymous("/public/artists/{id}/releases", artist.id))
                        .get("items"))
                .hasSize(1);
        JsonNode figures = apiClient.json(anonymous("/public/artists/{id}/figures", artist.id));
        assertThat(figures.get("streams").asLong()).isEqualTo(42);
        assertThat(figures.get("to").asString()).isEqualTo("2026-01-03");
        assertThat(figures.has("monthlyListeners")).as("not reported").isFalse();

        log.append(artist.id, new ArtistPageClosed(artist.id)).settle();
        assertThat(status(anonymous("/public/artists/{id}/figures", artist.id))).isEqualTo(404);
    }

    private void assertIsGone(ReleaseId release) {
        assertThat(status(anonymous("/public/artists/{id}", artist.id))).isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/releases", artist.id)))
                .isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/picture/64", artist.id)))
                .isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/releases/{release}/cover/64", artist.id, release)))
                .isEqualTo(404);
    }
}
