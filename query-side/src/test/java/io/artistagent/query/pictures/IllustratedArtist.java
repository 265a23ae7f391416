package io.artistagent.query.pictures;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.trackId;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.catalogue.ReleaseCoverChanged;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.pictures.PictureStore;
import io.artistagent.query.ApiClient;
import io.artistagent.query.Samples;
import io.artistagent.query.TestLog;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** An artist of Alma's with a portrait, and releases with covers. */
final class IllustratedArtist {

    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
    static final LocalDate OUT = LocalDate.of(2026, 1, 2);
    static final LocalDate TO_COME = LocalDate.of(2099, 1, 2);

    final ArtistId id = artistId();
    final PictureId portrait = new PictureId(UUID.randomUUID());
    private final TestLog log;
    private final PictureStore store;
    private final PersonId owner;

    IllustratedArtist(TestLog log, ApiClient apiClient, PictureStore store) {
        this.log = log;
        this.store = store;
        owner = apiClient.person("alma");
        log.append(id, registered(id, owner, "Alma Rey", "folk"));
        log.append(id, new ArtistPictureChanged(id, store.store(portrait, owner, id.value(), Map.of(64, JPEG))));
    }

    /** Adds a release with a cover. */
    ReleaseId release(LocalDate day, PictureId cover) {
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        log.append(
                release,
                Samples.release(release, id, "A release", day),
                new ReleaseCoverChanged(
                        release, id, owner, store.store(cover, owner, release.value(), Map.of(64, JPEG))));
        return release;
    }

    /** Adds a published track of a release. */
    TrackId track(ReleaseId release) {
        TrackId track = trackId();
        log.append(track, Samples.track(track, id, owner, "A song", release), new TrackPublished(track, id));
        return track;
    }
}
