package io.artistagent.query.pictures;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPageClosed;
import io.artistagent.domain.artist.ArtistPageOpened;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.ArtistPictureRemoved;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.PublicPage;
import io.artistagent.domain.catalogue.ReleaseCoverChanged;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.pictures.PictureStore;
import io.artistagent.query.QuerySideTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class PictureQueriesTest extends QuerySideTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
    private static final LocalDate OUT = LocalDate.of(2026, 1, 2);
    private static final LocalDate TO_COME = LocalDate.of(2099, 1, 2);

    @Autowired
    private PictureStore store;

    @Autowired
    private MockMvcTester http;

    private final ArtistId alma = artistId();
    private final PictureId portrait = new PictureId(UUID.randomUUID());
    private final PictureId cover = new PictureId(UUID.randomUUID());

    @BeforeEach
    void register() {
        PersonId owner = apiClient.person("alma");
        log.append(alma, registered(alma, owner, "Alma Rey", "folk"));
        log.append(alma, new ArtistPictureChanged(alma, store.store(portrait, owner, alma.value(), Map.of(64, JPEG))));
    }

    @Test
    void a_portrait_is_served_to_users_who_may_see_the_artist_and_can_only_be_displayed() throws Exception {
        log.settle();
        String address = apiClient
                .read("bruno", "/artists/{id}", alma)
                .at("/picture/sizes/64")
                .asString();
        assertThat(address).isEqualTo("/api/v1/artists/" + alma + "/picture/64?v=" + portrait);

        MockHttpServletResponse answer = apiClient.at("bruno", address).getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(JPEG);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("inline");
        assertThat(answer.getHeader("Cache-Control")).contains("private", "immutable");
        assertThat(answer.getHeader("ETag")).isEqualTo('"' + portrait.toString() + "-64\"");
        assertThat(apiClient
                        .get("bruno", "/artists/{id}/picture/64", alma)
                        .getResponse()
                        .getHeader("Cache-Control"))
                .as("a URL without a picture version")
                .contains("no-cache", "private");
        assertThat(status(apiClient.get("bruno", "/artists/{id}/picture/65", alma)))
                .isEqualTo(404);
        assertThat(status(anonymous("/artists/{id}/picture/64", alma))).isEqualTo(401);
    }

    @Test
    void a_removed_portrait_gets_404() {
        log.append(alma, new ArtistPictureRemoved(alma)).settle();

        assertThat(apiClient.read("alma", "/artists/{id}", alma).has("picture")).isFalse();
        assertThat(status(apiClient.get("alma", "/artists/{id}/picture/64", alma)))
                .isEqualTo(404);
    }

    @Test
    void only_the_owner_sees_the_cover_of_an_upcoming_release() {
        ReleaseId out = coveredRelease(OUT, cover);
        ReleaseId toCome = coveredRelease(TO_COME, new PictureId(UUID.randomUUID()));
        log.settle();

        assertThat(status(apiClient.get("bruno", "/releases/{id}/cover/64", out)))
                .isEqualTo(200);
        assertThat(status(apiClient.get("bruno", "/releases/{id}/cover/64", toCome)))
                .isEqualTo(404);
        assertThat(status(apiClient.get("alma", "/releases/{id}/cover/64", toCome)))
                .isEqualTo(200);
        assertThat(apiClient
                        .read("bruno", "/releases/{id}", out)
                        .at("/cover/id")
                        .asString())
                .isEqualTo(cover.toString());
    }

    @Test
    void a_track_shows_the_cover_of_its_release_to_users_who_may_see_the_release() {
        ReleaseId out = coveredRelease(OUT, cover);
        ReleaseId toCome = coveredRelease(TO_COME, new PictureId(UUID.randomUUID()));
        TrackId song = published(out);
        TrackId early = published(toCome);
        log.settle();

        assertThat(apiClient
                        .read("bruno", "/tracks/{id}", song)
                        .at("/cover/sizes/64")
                        .asString())
                .isEqualTo("/api/v1/releases/" + out + "/cover/64?v=" + cover);
        assertThat(apiClient.read("bruno", "/tracks/{id}", early).has("cover")).isFalse();
        assertThat(apiClient
                        .read("bruno", "/artists/{id}/tracks", alma)
                        .get("items")
                        .valueStream()
                        .filter(track -> track.has("cover"))
                        .map(track -> track.get("id").asString()))
                .containsExactly(song.toString());
        assertThat(apiClient.read("alma", "/tracks/{id}", early).has("cover")).isTrue();
    }

    @Test
    void a_collaboration_shows_the_portraits_of_both_artists_until_they_are_removed() {
        ArtistId bruno = artistId();
        CollaborationId collaboration = new CollaborationId(UUID.randomUUID());
        log.append(bruno, registered(bruno, apiClient.person("bruno"), "Bruno", "folk"))
                .append(collaboration, requested(collaboration, bruno, alma, apiClient.person("bruno"), null))
                .settle();

        JsonNode shown = apiClient.read("bruno", "/collaborations/{id}", collaboration);
        assertThat(shown.at("/to/picture/id").asString()).isEqualTo(portrait.toString());
        assertThat(shown.get("from").has("picture")).isFalse();
        assertThat(apiClient
                        .read("alma", "/collaborations?box=incoming")
                        .at("/items/0/to/picture/id")
                        .asString())
                .isEqualTo(portrait.toString());

        log.append(alma, new ArtistPictureRemoved(alma)).settle();
        assertThat(apiClient
                        .read("bruno", "/collaborations/{id}", collaboration)
                        .get("to")
                        .has("picture"))
                .isFalse();
    }

    @Test
    void an_open_page_shows_public_data_to_anyone_and_nothing_else() {
        ReleaseId out = coveredRelease(OUT, cover);
        ReleaseId toCome = coveredRelease(TO_COME, new PictureId(UUID.randomUUID()));
        ReleaseId drafted = new ReleaseId(UUID.randomUUID());
        log.append(drafted, release(drafted, alma, "Only drafts", OUT));
        published(out);
        published(toCome);
        log.settle();
        assertThat(status(anonymous("/public/artists/{id}", alma))).as("before").isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/releases", alma))).isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/picture/64", alma))).isEqualTo(404);

        log.append(alma, new ArtistPageOpened(alma, new PublicPage(false, true, true, false)))
                .settle();

        JsonNode page = apiClient.json(anonymous("/public/artists/{id}", alma));
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
        JsonNode releases = apiClient.json(anonymous("/public/artists/{id}/releases", alma));
        assertThat(releases.at("/items").valueStream().map(it -> it.get("id").asString()))
                .containsExactly(out.toString());
        String address = releases.at("/items/0/cover/sizes/64").asString();
        MvcTestResult picture = http.get().uri(address).exchange();
        assertThat(status(picture)).isEqualTo(200);
        assertThat(picture.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(status(anonymous("/public/artists/{id}/picture/64", alma))).isEqualTo(200);
        assertThat(status(anonymous("/public/artists/{id}/releases/{release}/cover/64", alma, toCome)))
                .isEqualTo(404);
        assertThat(apiClient.read("bruno", "/artists/{id}", alma).has("publicPage"))
                .isFalse();
        assertThat(apiClient.read("alma", "/artists/{id}", alma).has("publicPage"))
                .isTrue();
    }

    @Test
    void a_visitor_with_a_cached_picture_gets_304_without_the_content() throws Exception {
        log.append(alma, new ArtistPageOpened(alma, new PublicPage(true, true, true, false)))
                .settle();
        String address = "/api/v1/public/artists/" + alma + "/picture/64";
        String tag = http.get().uri(address).exchange().getResponse().getHeader("ETag");
        // From now on, a response that needs the content fails
        store.discard(portrait);

        MockHttpServletResponse again =
                http.get().uri(address).header("If-None-Match", tag).exchange().getResponse();

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(status(http.get().uri(address).exchange())).isEqualTo(404);
    }

    @Test
    void a_consistency_token_bypasses_the_cached_list() {
        log.append(alma, new ArtistPageOpened(alma, new PublicPage(true, true, true, false)))
                .settle();
        String page = "/public/artists/{id}/releases";
        assertThat(apiClient.json(anonymous(page, alma)).get("items")).isEmpty();

        ReleaseId out = coveredRelease(OUT, cover);
        published(out);
        log.settle();

        assertThat(apiClient.readIncluding(log.end(), "bruno", page, alma).get("items"))
                .hasSize(1);
    }

    @Test
    void closing_a_page_or_retiring_the_artist_hides_the_page_and_everything_on_it() {
        ReleaseId out = coveredRelease(OUT, cover);
        published(out);
        log.append(alma, new ArtistPageOpened(alma, new PublicPage(true, true, true, false)))
                .settle();
        assertThat(status(anonymous("/public/artists/{id}/releases", alma))).isEqualTo(200);

        log.append(alma, new ArtistPageClosed(alma)).settle();
        assertIsGone(out);
        log.append(alma, new ArtistPageOpened(alma, new PublicPage(true, true, true, false)))
                .settle();
        assertThat(status(anonymous("/public/artists/{id}", alma))).isEqualTo(200);
        log.append(alma, new ArtistRetired(alma)).settle();
        assertIsGone(out);
    }

    @Test
    void a_public_page_shows_only_what_the_artist_chose() {
        ReleaseId out = coveredRelease(OUT, cover);
        TrackId song = published(out);
        log.append(importId(), figures(importId(), 1, alma, song, streams(OUT, 40L), streams(OUT.plusDays(1), 2L)));
        log.append(alma, new ArtistPageOpened(alma, new PublicPage(false, false, false, false)))
                .settle();
        assertThat(apiClient.json(anonymous("/public/artists/{id}", alma)).get("links"))
                .isEmpty();
        assertThat(apiClient
                        .json(anonymous("/public/artists/{id}/releases", alma))
                        .get("items"))
                .isEmpty();
        assertThat(status(anonymous("/public/artists/{id}/releases/{release}/cover/64", alma, out)))
                .isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/figures", alma))).isEqualTo(404);

        log.append(alma, new ArtistPageOpened(alma, new PublicPage(false, true, true, true)))
                .settle();

        assertThat(apiClient.json(anonymous("/public/artists/{id}", alma)).get("links"))
                .isNotEmpty();
        assertThat(apiClient
                        .json(anonymous("/public/artists/{id}/releases", alma))
                        .get("items"))
                .hasSize(1);
        JsonNode figures = apiClient.json(anonymous("/public/artists/{id}/figures", alma));
        assertThat(figures.get("streams").asLong()).isEqualTo(42);
        assertThat(figures.get("to").asString()).isEqualTo("2026-01-03");
        assertThat(figures.has("monthlyListeners")).as("not reported").isFalse();

        log.append(alma, new ArtistPageClosed(alma)).settle();
        assertThat(status(anonymous("/public/artists/{id}/figures", alma))).isEqualTo(404);
    }

    private void assertIsGone(ReleaseId release) {
        assertThat(status(anonymous("/public/artists/{id}", alma))).isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/releases", alma))).isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/picture/64", alma))).isEqualTo(404);
        assertThat(status(anonymous("/public/artists/{id}/releases/{release}/cover/64", alma, release)))
                .isEqualTo(404);
    }

    private ReleaseId coveredRelease(LocalDate day, PictureId picture) {
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        PersonId owner = apiClient.person("alma");
        log.append(
                release,
                release(release, alma, "A release", day),
                new ReleaseCoverChanged(
                        release, alma, owner, store.store(picture, owner, release.value(), Map.of(64, JPEG))));
        return release;
    }

    private TrackId published(ReleaseId release) {
        TrackId track = trackId();
        log.append(
                track,
                track(track, alma, apiClient.person("alma"), "A song", release),
                new TrackPublished(track, alma));
        return track;
    }

    private MvcTestResult anonymous(String path, Object... variables) {
        return http.get().uri("/api/v1" + path, variables).exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}
