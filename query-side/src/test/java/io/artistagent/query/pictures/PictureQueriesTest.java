package io.artistagent.query.pictures;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPictureRemoved;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.pictures.PictureId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** The pictures that signed-in users see of artists, releases, tracks and collaborations. */
class PictureQueriesTest extends PictureTestBase {

    @Test
    void a_portrait_is_served_to_users_who_may_see_the_artist_and_can_only_be_displayed() throws Exception {
        log.settle();
        String address = apiClient
                .read("bruno", "/artists/{id}", artist.id)
                .at("/picture/sizes/64")
                .asString();
        assertThat(address).isEqualTo("/api/v1/artists/" + artist.id + "/picture/64?v=" + artist.portrait);

        MockHttpServletResponse answer = apiClient.at("bruno", address).getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(IllustratedArtist.JPEG);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("inline");
        assertThat(answer.getHeader("Cache-Control")).contains("private", "immutable");
        assertThat(answer.getHeader("ETag")).isEqualTo('"' + artist.portrait.toString() + "-64\"");
        assertThat(apiClient
                        .get("bruno", "/artists/{id}/picture/64", artist.id)
                        .getResponse()
                        .getHeader("Cache-Control"))
                .as("a URL without a picture version")
                .contains("no-cache", "private");
        assertThat(status(apiClient.get("bruno", "/artists/{id}/picture/65", artist.id)))
                .isEqualTo(404);
        assertThat(status(anonymous("/artists/{id}/picture/64", artist.id))).isEqualTo(401);
    }

    @Test
    void a_removed_portrait_gets_404() {
        log.append(artist.id, new ArtistPictureRemoved(artist.id)).settle();

        assertThat(apiClient.read("alma", "/artists/{id}", artist.id).has("picture"))
                .isFalse();
        assertThat(status(apiClient.get("alma", "/artists/{id}/picture/64", artist.id)))
                .isEqualTo(404);
    }

    @Test
    void only_the_owner_sees_the_cover_of_an_upcoming_release() {
        ReleaseId out = artist.release(IllustratedArtist.OUT, cover);
        ReleaseId toCome = artist.release(IllustratedArtist.TO_COME, new PictureId(UUID.randomUUID()));
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
        ReleaseId out = artist.release(IllustratedArtist.OUT, cover);
        ReleaseId toCome = artist.release(IllustratedArtist.TO_COME, new PictureId(UUID.randomUUID()));
        TrackId song = artist.track(out);
        TrackId early = artist.track(toCome);
        log.settle();

        assertThat(apiClient
                        .read("bruno", "/tracks/{id}", song)
                        .at("/cover/sizes/64")
                        .asString())
                .isEqualTo("/api/v1/releases/" + out + "/cover/64?v=" + cover);
        assertThat(apiClient.read("bruno", "/tracks/{id}", early).has("cover")).isFalse();
        assertThat(apiClient
                        .read("bruno", "/artists/{id}/tracks", artist.id)
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
                .append(collaboration, requested(collaboration, bruno, artist.id, apiClient.person("bruno"), null))
                .settle();

        JsonNode shown = apiClient.read("bruno", "/collaborations/{id}", collaboration);
        assertThat(shown.at("/to/picture/id").asString()).isEqualTo(artist.portrait.toString());
        assertThat(shown.get("from").has("picture")).isFalse();
        assertThat(apiClient
                        .read("alma", "/collaborations?box=incoming")
                        .at("/items/0/to/picture/id")
                        .asString())
                .isEqualTo(artist.portrait.toString());

        log.append(artist.id, new ArtistPictureRemoved(artist.id)).settle();
        assertThat(apiClient
                        .read("bruno", "/collaborations/{id}", collaboration)
                        .get("to")
                        .has("picture"))
                .isFalse();
    }
}
