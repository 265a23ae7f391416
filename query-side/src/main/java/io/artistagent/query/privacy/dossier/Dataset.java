package io.artistagent.query.privacy.dossier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of data that a person provided.
 *
 * @param name the name of its files
 * @param types the events that contain it
 * @param rows the list in the event of which each element is a row; null if the event itself is one
 * @param key the field that identifies what the event describes, if later events replace earlier ones; null if all events count
 * @param columns the columns of the CSV file: paths in the row, or else in the event
 */
record Dataset(
        String name,
        List<String> types,
        @Nullable String rows,
        @Nullable String key,
        List<String> columns) {

    static final List<Dataset> ALL = List.of(
            state(
                    "artists",
                    "artistId",
                    List.of("ArtistRegistered", "ArtistProfileChanged"),
                    "artistId stageName country genres bio links lookingFor contact.legalName contact.email"),
            state(
                    "releases",
                    "releaseId",
                    List.of("ReleaseAdded", "ReleaseCorrected"),
                    "releaseId artistId title kind releaseDate upc"),
            state(
                    "tracks",
                    "trackId",
                    List.of("TrackAdded", "TrackCorrected"),
                    "trackId artistId title isrc iswc durationMs genres language explicit releaseIds credits"),
            new Dataset(
                    "collaboration-requests",
                    List.of("CollaborationRequested"),
                    null,
                    null,
                    columns(
                            "at collaborationId fromArtistId toArtistId kind message trackId trackTitle splits expiresAt")),
            new Dataset(
                    "comments",
                    List.of("CollaborationCommented"),
                    null,
                    null,
                    columns("at collaborationId artistId text")),
            new Dataset(
                    "daily-figures",
                    List.of("DailyFiguresImported"),
                    "figures",
                    null,
                    columns(
                            "artistId trackId source day streams listeners monthlyListeners monthlyActiveListeners superListeners"
                                    + " playlistAdds saves followers")),
            new Dataset(
                    "song-figures",
                    List.of("SongFiguresImported"),
                    "songs",
                    null,
                    columns("artistId source from to title namesake streams listeners saves releaseDate")),
            new Dataset(
                    "playlist-figures",
                    List.of("PlaylistFiguresImported"),
                    "playlists",
                    null,
                    columns("artistId source from to title author namesake streams listeners addedOn")),
            new Dataset(
                    "plays",
                    List.of("PlaysImported"),
                    "plays",
                    null,
                    columns(
                            "source endedAt heardOfflineAt msPlayed country title artistName albumName uri reasonStart reasonEnd"
                                    + " shuffle skipped offline incognito")),
            new Dataset(
                    "feedback-on-matches",
                    List.of("MatchJudged"),
                    null,
                    null,
                    columns("at artistId otherArtistId verdict reason")),
            new Dataset(
                    "consents",
                    List.of("ConsentGiven", "ConsentWithdrawn"),
                    null,
                    null,
                    columns("at type purpose textVersion")));

    private static Dataset state(String name, String key, List<String> types, String columns) {
        return new Dataset(name, types, null, key, columns(columns));
    }

    private static List<String> columns(String names) {
        return List.of(names.split(" "));
    }

    Optional<String> keyField() {
        return Optional.ofNullable(key);
    }
}
