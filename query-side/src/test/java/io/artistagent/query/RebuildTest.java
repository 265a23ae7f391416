package io.artistagent.query;

import static io.artistagent.query.Samples.accepted;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.splits;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.catalogue.TrackWithdrawn;
import io.artistagent.domain.collaboration.CollaborationAccepted;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationStarted;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.consent.LimitsId;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.domain.privacy.BreachDetails;
import io.artistagent.domain.privacy.BreachId;
import io.artistagent.domain.privacy.BreachRecorded;
import io.artistagent.domain.privacy.BreachText;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.privacy.ReceiptsRecorded;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.SongFigures;
import io.artistagent.domain.statistics.Source;
import io.artistagent.eventlog.readmodel.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildTest extends QuerySideTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Autowired
    private List<ReadModel> models;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void append_events_of_every_kind() {
        PersonId alma = apiClient.person("alma");
        ArtistId artist = artistId();
        ArtistId other = artistId();
        log.append(artist, registered(artist, alma, "Älma", "pop"), changed(artist, alma, "Alma", "rock"));
        log.append(other, registered(other, alma, "Other", "pop"));
        log.append(artist, new ArtistBlocked(artist, other), new ArtistUnblocked(artist, other));
        log.append(other, new ArtistRetired(other));
        PersonId restricted = new PersonId(UUID.randomUUID());
        log.append(
                new LimitsId(restricted),
                new ProcessingRestricted(restricted),
                new RestrictionLifted(restricted, null),
                new ProcessingRestricted(restricted));
        append_a_case_a_hold_and_a_breach(restricted);
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        TrackId track = trackId();
        log.append(release, release(release, artist, "Release", DAY));
        log.append(track, track(track, artist, alma, "Track", release), new TrackPublished(track, artist));
        CollaborationId together = new CollaborationId(UUID.randomUUID());
        log.append(
                together,
                requested(together, artist, other, alma, track),
                new CollaborationAccepted(together, other, splits(artist, other)),
                comment(together, artist, alma),
                new CollaborationStarted(together, artist));
        ImportId id = importId();
        log.append(
                id,
                offered(id, alma, artist, 402, new ImportProblem("a.csv", 3, 1, "Not a day.")),
                accepted(id, artist),
                figures(
                        id,
                        1,
                        artist,
                        null,
                        IntStream.range(0, 400)
                                .mapToObj(day -> audience(DAY.minusDays(day), (long) day, null, 9L, null))
                                .toArray(DayFigures[]::new)),
                figures(id, 2, artist, null, streams(DAY, 77L)),
                figures(id, 3, artist, track, streams(DAY, 7L)),
                new SongFiguresImported(
                        id,
                        4,
                        artist,
                        Source.SPOTIFY_FOR_ARTISTS,
                        DAY.minusDays(27),
                        DAY,
                        List.of(
                                new SongFigures("Song\0", 5L, null, 3L, ReleaseDate.on(DAY)),
                                new SongFigures("Song", null, 4L, null, null),
                                new SongFigures("x".repeat(5_000), 1L, 1L, 1L, null))),
                new PlaylistFiguresImported(
                        id,
                        5,
                        alma,
                        artist,
                        Source.SPOTIFY_FOR_ARTISTS,
                        DAY.minusDays(27),
                        DAY,
                        Personal.of(List.of(
                                new PlaylistFigures("Focus", "Case Curator", 5L, 3L, DAY),
                                new PlaylistFigures("Focus", null, 2, null, 4L, null),
                                new PlaylistFigures("x".repeat(5_000), "y".repeat(500), 1L, 1L, null)))),
                new ImportCompleted(id, 402));
        log.append(id, plays(id, 5, alma), plays(id, 6, alma));
        log.settle();
    }

    private void append_a_case_a_hold_and_a_breach(PersonId person) {
        Instant at = Instant.parse("2026-11-01T12:00:00Z");
        CaseId request = new CaseId(UUID.randomUUID());
        BreachId breach = new BreachId(UUID.randomUUID());
        log.append(
                request,
                new CaseOpened(request, CaseType.ERASURE, person, null, at, at),
                new ReceiptsRecorded(request, List.of(new CaseReceipt("keys", at, CaseReceipt.Result.ERASED))));
        log.append(new LegalHoldId(person), new LegalHoldPlaced(person, Personal.of(new Reason("A lawsuit."))));
        log.append(
                breach,
                new BreachRecorded(
                        breach,
                        new BreachDetails(new BreachText("A laptop was stolen."), List.of(), null, null),
                        at,
                        at));
    }

    @Test
    void two_rebuilds_of_a_log_give_identical_rows_and_documents() {
        Map<String, List<String>> first = everything();
        assertThat(first.values()).allSatisfy(content -> assertThat(content).isNotEmpty());

        log.rebuild();
        assertThat(everything()).isEqualTo(first);

        log.rebuild();
        assertThat(everything()).isEqualTo(first);
    }

    @Test
    void processing_a_batch_twice_changes_nothing() {
        PersonId alma = apiClient.person("alma");
        ArtistId artist = artistId();
        ImportId id = importId();
        log.append(artist, registered(artist, alma, "Alma", "pop"));
        log.append(id, offered(id, alma, artist, 900), accepted(id, artist));
        TrackId track = trackId();
        log.append(track, track(track, artist, alma, "Track", null));
        CollaborationId together = new CollaborationId(UUID.randomUUID());
        log.append(together, requested(together, artist, artistId(), alma, track))
                .settle();
        log.stop();
        keepPositions();
        log.start();
        log.append(
                id,
                figures(id, 1, artist, null, streams(DAY, 1L)),
                new PlaysImported(
                        id,
                        2,
                        alma,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        Personal.of(List.of(play(Instant.now(), 40_000L)))));
        log.append(track, new TrackPublished(track, artist), new TrackWithdrawn(track, artist));
        log.append(together, comment(together, artist, alma), comment(together, artist, alma));
        log.append(artist, changed(artist, alma, "Alma II", "rock"), changed(artist, alma, "Alma III", "folk"))
                .settle();
        Map<String, List<String>> before = everything();

        // As after a crash between writing the batches and storing their positions
        log.stop();
        returnToKeptPositions();
        log.start();
        log.settle();

        assertThat(everything()).isEqualTo(before);
    }

    private void keepPositions() {
        database.sql("DROP TABLE IF EXISTS kept").update();
        database.sql("CREATE TABLE kept AS SELECT * FROM log.token").update();
    }

    private void returnToKeptPositions() {
        int returned = database.sql("UPDATE log.token SET token = kept.token, token_type = kept.token_type FROM kept"
                        + " WHERE log.token.processor_name = kept.processor_name AND log.token.token <> kept.token")
                .update();
        // There are more after a rebuild by an earlier test, because a replaced version is kept for a while
        assertThat(returned).isGreaterThanOrEqualTo(models.size());
    }

    private Map<String, List<String>> everything() {
        return new Content(models, database).everything();
    }

    private static CollaborationCommented comment(CollaborationId id, ArtistId artist, PersonId author) {
        return new CollaborationCommented(
                id, new CommentId(UUID.randomUUID()), artist, author, Personal.of(new Message("Hello")));
    }

    /** Every batch contains the same plays. */
    private static PlaysImported plays(ImportId id, int batch, PersonId listener) {
        return new PlaysImported(
                id,
                batch,
                listener,
                Source.SPOTIFY_STREAMING_HISTORY,
                Personal.of(IntStream.range(0, 500)
                        .mapToObj(second -> play(Instant.EPOCH.plusSeconds(second * 600L), second * 100L))
                        .toList()));
    }

    private static Play play(Instant endedAt, long msPlayed) {
        return Samples.play(endedAt, null, msPlayed, "T", "A", null);
    }
}
