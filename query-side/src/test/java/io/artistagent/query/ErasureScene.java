package io.artistagent.query;

import static io.artistagent.query.Samples.accepted;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPageOpened;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.PublicPage;
import io.artistagent.domain.catalogue.ReleaseCoverChanged;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.imports.FileSummary;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseExtended;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseNote;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An artist of Alma's and one of Zelda's with everything that the system can hold of Zelda. */
final class ErasureScene {

    private static final Picture PICTURE = new Picture(new PictureId(UUID.randomUUID()), "", 1);

    /** A word that occurs in all data from Zelda, and nowhere else. */
    final String word = "z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    final PersonId zelda = new PersonId(UUID.randomUUID());
    final ArtistId zeldas = artistId();
    final ArtistId almas = artistId();
    final ReleaseId release = new ReleaseId(UUID.randomUUID());
    final TrackId track = trackId();
    final CollaborationId together = new CollaborationId(UUID.randomUUID());

    ErasureScene(TestLog log, ApiClient apiClient) {
        PersonId alma = apiClient.person("alma");
        log.append(almas, registered(almas, alma, "Alma Untouched", "pop"), new ArtistBlocked(almas, zeldas));
        log.append(
                zeldas,
                registered(zeldas, zelda, word + "queen", "pop"),
                changed(zeldas, zelda, word + "princess", "rock"),
                new ArtistPictureChanged(zeldas, PICTURE),
                new ArtistPageOpened(zeldas, new PublicPage(true, true, true, true)),
                new ArtistBlocked(zeldas, artistId()));
        log.append(
                release,
                release(release, zeldas, "Their release", LocalDate.of(2026, 1, 2)),
                new ReleaseCoverChanged(release, zeldas, zelda, PICTURE));
        log.append(track, track(track, zeldas, zelda, "Their song", null), new TrackPublished(track, zeldas));
        log.append(
                together,
                requested(together, zeldas, almas, zelda, track),
                comment(zeldas, zelda, word + "writes"),
                comment(almas, alma, "untouched " + word.toUpperCase(Locale.ROOT)));
        CaseId request = new CaseId(UUID.randomUUID());
        log.append(
                request,
                new CaseOpened(
                        request,
                        CaseType.ERASURE,
                        zelda,
                        Personal.of(new CaseNote(word + "asks")),
                        Instant.EPOCH,
                        Instant.EPOCH),
                new CaseExtended(request, zelda, Personal.of(new Reason(word + "waits")), Instant.EPOCH),
                new CaseDecided(
                        request,
                        CaseType.ERASURE,
                        zelda,
                        CaseDecision.GRANT,
                        Personal.of(new Reason(word + "may go"))));
        log.append(new LegalHoldId(zelda), new LegalHoldPlaced(zelda, Personal.of(new Reason(word + "stays"))));
        ImportId plays = importId();
        log.append(
                plays,
                offered(plays, zelda, null, 1, new ImportProblem(word + "file.json", 1, 1, "No.")),
                accepted(plays, null),
                new PlaysImported(
                        plays, 1, zelda, Source.SPOTIFY_STREAMING_HISTORY, Personal.of(List.of(play(word + "hears")))),
                new ImportCompleted(plays, 1));
        ImportId playlists = importId();
        log.append(
                playlists,
                offeredPlaylists(playlists),
                new ImportAccepted(playlists, ImportKind.SPOTIFY_PLAYLISTS, null, null),
                playlists(playlists, 1, 5L),
                playlists(playlists, 2, 6L));
        ImportId unfinished = importId();
        log.append(
                unfinished,
                offered(unfinished, zelda, null, 9),
                accepted(unfinished, null),
                new PlaysImported(
                        unfinished,
                        1,
                        zelda,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        Personal.of(List.of(play(word + "heard")))));
    }

    CollaborationCommented comment(ArtistId artist, PersonId author, String text) {
        return new CollaborationCommented(
                together, new CommentId(UUID.randomUUID()), artist, author, Personal.of(new Message(text)));
    }

    private ImportOffered offeredPlaylists(ImportId id) {
        return new ImportOffered(
                id,
                zelda,
                zeldas,
                null,
                ImportKind.SPOTIFY_PLAYLISTS,
                List.of(ImportKind.SPOTIFY_PLAYLISTS),
                null,
                Personal.of(word + "playlists.csv"),
                "fingerprint",
                9,
                0,
                Personal.of(List.of()),
                Personal.of(FileSummary.NONE));
    }

    /** A friend's playlist; each batch reports different figures for it. */
    PlaylistFiguresImported playlists(ImportId id, int batch, long streams) {
        PlaylistFigures playlist =
                new PlaylistFigures("Songs that " + word + "likes", word + "friend", streams, 3L, null);
        return new PlaylistFiguresImported(
                id,
                batch,
                zelda,
                zeldas,
                Source.SPOTIFY_FOR_ARTISTS,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Personal.of(List.of(playlist)));
    }

    static Play play(String title) {
        return Samples.play(Instant.EPOCH, null, 40_000, title, "A", null);
    }
}
