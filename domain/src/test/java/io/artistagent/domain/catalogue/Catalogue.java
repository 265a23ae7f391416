package io.artistagent.domain.catalogue;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.uuid;

import io.artistagent.domain.Change;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Genre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Releases and tracks for the specifications. */
final class Catalogue {

    static final ReleaseId ALBUM = new ReleaseId(uuid(21));
    static final ReleaseId BRUNOS_ALBUM = new ReleaseId(uuid(22));
    static final TrackId SONG = new TrackId(uuid(31));
    static final TrackId OTHER_SONG = new TrackId(uuid(32));
    static final Isrc ISRC = new Isrc("CHA122600001");
    static final Isrc OTHER_ISRC = new Isrc("CHA122600002");

    static final ReleaseDetails ALBUM_DETAILS = new ReleaseDetails(
            new Title("Lake Songs"), ReleaseKind.ALBUM, new ReleaseDate("2026-10-02"), new Upc("4006381333931"));

    private Catalogue() {}

    static TrackDetails song(@Nullable Isrc isrc, @Nullable ReleaseId release) {
        return songOn(isrc, release == null ? new ReleaseId[0] : new ReleaseId[] {release});
    }

    static TrackDetails songOn(@Nullable Isrc isrc, ReleaseId... releases) {
        return new TrackDetails(
                new Title("Morning Boat"),
                isrc,
                null,
                new Duration(201_000),
                List.of(new Genre("indie pop")),
                new Language("en"),
                false,
                List.of(releases),
                List.of(new Credit(ALMA, "Alma", CreditRole.MAIN_ARTIST)));
    }

    static CorrectTrack correct(
            ArtistId acting, Change<Title> title, Change<Isrc> isrc, Change<List<ReleaseId>> releases) {
        return new CorrectTrack(
                SONG,
                0L,
                acting,
                title,
                isrc,
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                releases,
                Change.keep());
    }

    static CorrectTrack retitle(ArtistId acting, String title) {
        return correct(acting, Change.to(new Title(title)), Change.keep(), Change.keep());
    }
}
