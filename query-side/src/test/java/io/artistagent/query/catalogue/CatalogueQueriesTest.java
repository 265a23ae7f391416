package io.artistagent.query.catalogue;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.ReleaseAdded;
import io.artistagent.domain.catalogue.ReleaseCorrected;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackCorrected;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.catalogue.TrackWithdrawn;
import io.artistagent.domain.catalogue.Upc;
import io.artistagent.query.QuerySideTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class CatalogueQueriesTest extends QuerySideTest {

    private final ArtistId artist = artistId();
    private final TrackId track = trackId();

    @BeforeEach
    void alma_has_an_artist_with_a_draft() {
        PersonId alma = apiClient.person("alma");
        log.append(artist, registered(artist, alma, "Alma Rey", "indie pop"));
        log.append(track, track(track, artist, alma, "Nachtfahrt", null)).settle();
    }

    @Test
    void only_the_owner_sees_a_draft() {
        JsonNode own = apiClient.read("alma", "/tracks/{id}", track);
        assertThat(own.get("title").asString()).isEqualTo("Nachtfahrt");
        assertThat(own.get("isrc").asString()).isEqualTo("CHA122600001");
        assertThat(own.get("durationMs").asLong()).isEqualTo(214_000);
        assertThat(own.get("status").asString()).isEqualTo("DRAFT");
        assertThat(own.at("/credits/0/role").asString()).isEqualTo("MAIN_ARTIST");
        assertThat(own.has("owner")).isFalse();

        assertThat(apiClient.get("bruno", "/tracks/{id}", track)).hasStatus(404);
        assertThat(apiClient.read("bruno", "/artists/{id}/tracks", artist).get("items"))
                .isEmpty();
        assertThat(apiClient.read("alma", "/artists/{id}/tracks", artist).get("items"))
                .hasSize(1);
    }

    @Test
    void every_user_sees_a_published_track_until_it_is_withdrawn() {
        log.append(track, new TrackPublished(track, artist)).settle();
        MvcTestResult seen = apiClient.get("bruno", "/tracks/{id}", track);
        assertThat(seen).hasStatusOk();
        assertThat(seen.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(apiClient.read("bruno", "/artists/{id}/tracks", artist).get("items"))
                .hasSize(1);

        log.append(track, new TrackWithdrawn(track, artist)).settle();
        assertThat(apiClient.get("bruno", "/tracks/{id}", track)).hasStatus(404);
        assertThat(apiClient.read("alma", "/tracks/{id}", track).get("status").asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_corrected_track_shows_its_new_values() {
        TrackCorrected corrected = new TrackCorrected(
                track,
                artist,
                apiClient.person("alma"),
                new Title("Nightride"),
                null,
                null,
                new Duration(200_000),
                List.of(),
                null,
                true,
                List.of(),
                Personal.of(List.of()));
        log.append(track, corrected).settle();

        JsonNode seen = apiClient.read("alma", "/tracks/{id}", track);
        assertThat(seen.get("title").asString()).isEqualTo("Nightride");
        assertThat(seen.get("explicit").asBoolean()).isTrue();
        assertThat(seen.has("isrc")).isFalse();
        assertThat(seen.get("credits")).isEmpty();
        assertThat(seen.get("version").asLong()).isEqualTo(1);
    }

    @Test
    void tracks_are_filtered_by_release_or_by_having_none() {
        ReleaseId release = releaseOn("Out", LocalDate.of(2020, 2, 29));
        TrackId onIt = trackId();
        log.append(onIt, track(onIt, artist, apiClient.person("alma"), "On It", release))
                .settle();

        assertThat(apiClient
                        .read("alma", "/artists/{id}/tracks?releaseId={release}", artist, release)
                        .at("/items/0/title")
                        .asString())
                .isEqualTo("On It");
        JsonNode alone = apiClient.read("alma", "/artists/{id}/tracks?releaseId=none", artist);
        assertThat(alone.get("items")).hasSize(1);
        assertThat(alone.at("/items/0/title").asString()).isEqualTo("Nachtfahrt");
        assertThat(apiClient.get("alma", "/artists/{id}/tracks?releaseId=some", artist))
                .hasStatus(400);
    }

    @Test
    void a_track_on_several_releases_is_listed_under_each_and_shows_others_only_those_that_are_out() {
        ReleaseId single = releaseOn("Single", LocalDate.of(2020, 2, 29));
        ReleaseId album = releaseOn("Album", LocalDate.of(2099, 1, 1));
        TrackAdded added = track(trackId(), artist, apiClient.person("alma"), "On both", null);
        TrackId both = added.trackId();
        log.append(
                        both,
                        new TrackAdded(
                                both,
                                artist,
                                added.owner(),
                                added.title(),
                                added.isrc(),
                                added.iswc(),
                                added.durationMs(),
                                added.genres(),
                                added.language(),
                                added.explicit(),
                                List.of(album, single),
                                added.credits()),
                        new TrackPublished(both, artist))
                .settle();

        for (ReleaseId release : List.of(single, album)) {
            assertThat(apiClient
                            .read("alma", "/artists/{id}/tracks?releaseId={release}", artist, release)
                            .at("/items/0/title")
                            .asString())
                    .isEqualTo("On both");
        }
        JsonNode own = apiClient.read("alma", "/tracks/{id}", both);
        assertThat(own.get("releaseId").asString()).isEqualTo(album.toString());
        assertThat(own.get("releaseIds").valueStream().map(JsonNode::asString))
                .containsExactly(album.toString(), single.toString());
        JsonNode seen = apiClient.read("bruno", "/tracks/{id}", both);
        assertThat(seen.get("releaseId").asString()).isEqualTo(single.toString());
        assertThat(seen.get("releaseIds").valueStream().map(JsonNode::asString)).containsExactly(single.toString());
    }

    @Test
    void two_artists_who_publish_the_same_isrc_see_the_dispute_until_one_withdraws() {
        Isrc isrc = new Isrc("ZZ" + UUID.randomUUID().toString().substring(0, 3).toUpperCase(Locale.ROOT) + "2600001");
        ArtistId other = artistId();
        TrackId theirs = trackId();
        TrackId ours = trackId();
        log.append(other, registered(other, apiClient.person("bruno"), "Bruno", "indie pop"));
        log.append(ours, with(isrc, track(ours, artist, apiClient.person("alma"), "Mine", null)));
        log.append(
                        theirs,
                        with(isrc, track(theirs, other, apiClient.person("bruno"), "Mine too", null)),
                        new TrackPublished(theirs, other))
                .settle();
        assertThat(disputed("bruno", theirs)).as("a draft is not revealed").isEmpty();
        assertThat(disputed("alma", ours)).as("a draft claims nothing").isEmpty();

        log.append(ours, new TrackPublished(ours, artist)).settle();
        assertThat(disputed("bruno", theirs)).containsExactly(ours.toString());
        assertThat(disputed("alma", ours)).containsExactly(theirs.toString());
        assertThat(disputed("clara", ours))
                .as("only the owner sees the dispute")
                .isEmpty();

        log.append(theirs, new TrackWithdrawn(theirs, other)).settle();
        assertThat(disputed("bruno", theirs)).isEmpty();
        assertThat(disputed("alma", ours)).isEmpty();
    }

    private List<String> disputed(String user, TrackId id) {
        return texts(apiClient.read(user, "/tracks/{id}", id).at("/isrcDispute/tracks"), "trackId");
    }

    private static TrackAdded with(Isrc isrc, TrackAdded track) {
        return new TrackAdded(
                track.trackId(),
                track.artistId(),
                track.owner(),
                track.title(),
                isrc,
                track.iswc(),
                track.durationMs(),
                track.genres(),
                track.language(),
                track.explicit(),
                track.releaseIds(),
                track.credits());
    }

    @Test
    void a_release_without_an_exact_date_is_hidden_until_the_last_possible_day() {
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        log.append(
                        release,
                        new ReleaseAdded(
                                release, artist, new Title("Some day"), ReleaseKind.EP, new ReleaseDate("2099"), null))
                .settle();

        assertThat(apiClient
                        .read("alma", "/releases/{id}", release)
                        .get("releaseDate")
                        .asString())
                .isEqualTo("2099");
        assertThat(apiClient.get("bruno", "/releases/{id}", release)).hasStatus(404);
    }

    @Test
    void only_the_owner_sees_an_upcoming_release() {
        ReleaseId out = releaseOn("Out", LocalDate.of(2020, 2, 29));
        ReleaseId planned = releaseOn("Planned", LocalDate.of(2099, 1, 1));
        log.settle();

        assertThat(texts(
                        apiClient.read("alma", "/artists/{id}/releases", artist).get("items"), "releaseDate"))
                .containsExactly("2099-01-01", "2020-02-29");
        assertThat(apiClient.read("bruno", "/artists/{id}/releases", artist).get("items"))
                .hasSize(1);
        assertThat(apiClient.get("bruno", "/releases/{id}", planned)).hasStatus(404);
        assertThat(apiClient.get("bruno", "/releases/{id}", out)).hasStatusOk();
        assertThat(apiClient.get("alma", "/releases/{id}", planned)).hasStatusOk();
    }

    @Test
    void a_corrected_release_shows_its_new_values() {
        ReleaseId release = releaseOn("Single", LocalDate.of(2026, 11, 6));
        log.append(
                        release,
                        new ReleaseCorrected(
                                release,
                                artist,
                                new Title("Album"),
                                ReleaseKind.ALBUM,
                                new ReleaseDate("2026-11-07"),
                                new Upc("036000291452")))
                .settle();
        MvcTestResult answer = apiClient.get("alma", "/releases/{id}", release);
        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(apiClient.json(answer).get("title").asString()).isEqualTo("Album");
        assertThat(apiClient.json(answer).get("kind").asString()).isEqualTo("ALBUM");
        assertThat(apiClient.json(answer).get("releaseDate").asString()).isEqualTo("2026-11-07");
        assertThat(apiClient.json(answer).get("upc").asString()).isEqualTo("00036000291452");
    }

    @Test
    void unknown_tracks_releases_and_artists_get_404() {
        assertThat(apiClient.get("alma", "/tracks/{id}", trackId())).hasStatus(404);
        assertThat(apiClient.get("alma", "/releases/{id}", UUID.randomUUID())).hasStatus(404);
        assertThat(apiClient.get("alma", "/artists/{id}/tracks", artistId())).hasStatus(404);
        assertThat(apiClient.get("alma", "/artists/{id}/releases", artistId())).hasStatus(404);
    }

    private ReleaseId releaseOn(String title, LocalDate day) {
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        log.append(release, release(release, artist, title, day));
        return release;
    }
}
