package io.artistagent.query.consent;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPageOpened;
import io.artistagent.domain.artist.PublicPage;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.consent.LimitsId;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.query.QuerySideTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The data of a person under a restriction is stored, but not shown to others. */
class RestrictionTest extends QuerySideTest {

    private static final List<String> PATHS = List.of(
            "/artists/{artist}",
            "/artists/{artist}/tracks",
            "/artists/{artist}/releases",
            "/tracks/{track}",
            "/releases/{release}",
            "/public/artists/{artist}");

    private final String genre = "g" + UUID.randomUUID().toString().substring(0, 30);
    private final ArtistId artist = artistId();
    private final TrackId track = trackId();
    private final ReleaseId release = new ReleaseId(UUID.randomUUID());

    @Test
    void a_restriction_hides_a_person_s_artists_from_others_until_it_is_lifted() {
        PersonId lena = apiClient.person("lena");
        log.append(artist, registered(artist, lena, "Lena", genre), opened(artist));
        log.append(release, release(release, artist, "Out", LocalDate.of(2026, 1, 2)));
        log.append(track, track(track, artist, lena, "Song", release), new TrackPublished(track, artist));
        log.settle();
        assertThat(seenBy("bruno")).containsOnly(200);
        assertThat(found()).isEqualTo(1);

        log.append(new LimitsId(lena), new ProcessingRestricted(lena));
        ArtistId later = artistId();
        log.append(later, registered(later, lena, "Lena, later", genre)).settle();
        try {
            assertThat(seenBy("bruno")).containsOnly(404);
            assertThat(found()).isZero();
            assertThat(seenBy("lena").subList(0, 5)).as("the person").containsOnly(200);
            assertThat(seenBy("clara").subList(0, 5)).as("an officer").containsOnly(200);
        } finally {
            log.append(new LimitsId(lena), new RestrictionLifted(lena, null)).settle();
        }

        assertThat(seenBy("bruno")).containsOnly(200);
        assertThat(found()).isEqualTo(2);
    }

    private List<Integer> seenBy(String user) {
        return PATHS.stream()
                .map(path -> apiClient.get(
                        user,
                        path.replace("{artist}", artist.toString())
                                .replace("{track}", track.toString())
                                .replace("{release}", release.toString())))
                .map(answer -> answer.getResponse().getStatus())
                .toList();
    }

    private int found() {
        return apiClient.read("bruno", "/artists?genre=" + genre).get("items").size();
    }

    private static ArtistPageOpened opened(ArtistId artist) {
        return new ArtistPageOpened(artist, new PublicPage(true, true, true, false));
    }
}
