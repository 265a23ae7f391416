package io.artistagent.domain.imports;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.imports.Files.ID;
import static io.artistagent.domain.imports.Files.PROBLEM;
import static io.artistagent.domain.imports.Files.SONG;
import static io.artistagent.domain.imports.Files.accepted;
import static io.artistagent.domain.imports.Files.days;
import static io.artistagent.domain.imports.Files.offer;
import static io.artistagent.domain.imports.Files.offered;
import static io.artistagent.domain.imports.Files.playlists;
import static io.artistagent.domain.imports.Files.plays;
import static io.artistagent.domain.imports.Files.songs;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_AUDIENCE_TIMELINE;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_PLAYLISTS;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONGS;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONG_TIMELINE;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_STREAMING_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.Personal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.statistics.Source;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 28);

    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Import> file;

    @BeforeEach
    void fixture() {
        file = Files.fixture(services);
    }

    @Test
    void the_owner_accepts_a_file() {
        waiting().when(new AcceptImport(ID, null)).expectEvents(accepted(SPOTIFY_SONGS));
    }

    @Test
    void the_owner_discards_a_file() {
        waiting().when(new DiscardImport(ID, null)).expectEvents(new ImportDiscarded(ID));
    }

    @Test
    void a_discarded_file_can_be_offered_again() {
        file.givenCommands(offer(SPOTIFY_SONGS, 3, PROBLEM))
                .when(new DiscardImport(ID, null))
                .expectSuccessfulHandlerExecution();
        ImportId again = new ImportId(SONG.value());
        assertThat(services.claim(Files.claim(ALMAS_OWNER, SPOTIFY_SONGS), again))
                .isTrue();
    }

    @Test
    void only_a_waiting_import_can_be_accepted_or_discarded() {
        for (List<Object> stand : List.<List<Object>>of(
                List.of(offered(SPOTIFY_SONGS, 0), accepted(SPOTIFY_SONGS)),
                List.of(offered(SPOTIFY_SONGS, 0), new ImportDiscarded(ID)),
                List.of(offered(SPOTIFY_SONGS, 0), accepted(SPOTIFY_SONGS), new ImportCompleted(ID, 0)),
                List.of(offered(SPOTIFY_SONGS, 0), accepted(SPOTIFY_SONGS), new ImportFailed(ID, "a-rule", null)))) {
            for (Record decision : List.of(new AcceptImport(ID, null), new DiscardImport(ID, null))) {
                fixture();
                refused(file.given(stand), decision, OnlyAWaitingImportIsAcceptedOrDiscarded.class);
            }
        }
    }

    @Test
    void daily_figures_of_a_song_are_recorded() {
        running(SPOTIFY_SONG_TIMELINE, 2)
                .when(new RecordFigures(ID, 1, days(2)))
                .expectEvents(new DailyFiguresImported(ID, 1, ALMA, SONG, Source.SPOTIFY_FOR_ARTISTS, days(2)));
    }

    @Test
    void daily_figures_of_an_artist_are_recorded() {
        running(SPOTIFY_AUDIENCE_TIMELINE, 2)
                .when(new RecordFigures(ID, 1, days(2)))
                .expectEvents(new DailyFiguresImported(ID, 1, ALMA, null, Source.SPOTIFY_FOR_ARTISTS, days(2)));
    }

    @Test
    void songs_of_a_period_are_recorded() {
        running(SPOTIFY_SONGS, 2)
                .when(new RecordSongs(ID, 1, songs(2)))
                .expectEvents(new SongFiguresImported(ID, 1, ALMA, Source.SPOTIFY_FOR_ARTISTS, FROM, TO, songs(2)));
    }

    @Test
    void playlists_of_a_period_are_recorded() {
        running(SPOTIFY_PLAYLISTS, 2)
                .when(new RecordPlaylists(ID, 1, playlists(2)))
                .expectEvents(new PlaylistFiguresImported(
                        ID, 1, ALMAS_OWNER, ALMA, Source.SPOTIFY_FOR_ARTISTS, FROM, TO, Personal.of(playlists(2))));
    }

    @Test
    void all_playlists_are_recorded_before_their_import_is_complete() {
        PlaylistFiguresImported imported = new PlaylistFiguresImported(
                ID, 1, ALMAS_OWNER, ALMA, Source.SPOTIFY_FOR_ARTISTS, FROM, TO, Personal.of(playlists(2)));
        running(SPOTIFY_PLAYLISTS, 2)
                .andGiven(imported)
                .when(new CompleteImport(ID))
                .expectEvents(new ImportCompleted(ID, 2));
        fixture();
        refused(
                running(SPOTIFY_PLAYLISTS, 3).andGiven(imported),
                new CompleteImport(ID),
                OnlyAFullyRecordedImportIsCompleted.class);
    }

    @Test
    void plays_of_a_listener_are_recorded() {
        running(SPOTIFY_STREAMING_HISTORY, 2)
                .when(new RecordPlays(ID, 1, plays(2)))
                .expectEvents(
                        new PlaysImported(ID, 1, ALMAS_OWNER, Source.SPOTIFY_STREAMING_HISTORY, Personal.of(plays(2))));
    }

    @Test
    void an_import_records_only_rows_of_its_kind() {
        RecordFigures figures = new RecordFigures(ID, 1, days(2));
        RecordSongs songs = new RecordSongs(ID, 1, songs(2));
        RecordPlaylists playlists = new RecordPlaylists(ID, 1, playlists(2));
        RecordPlays plays = new RecordPlays(ID, 1, plays(2));
        for (ImportKind kind : ImportKind.values()) {
            List<Record> otherCommands = switch (kind) {
                case SPOTIFY_SONG_TIMELINE, SPOTIFY_AUDIENCE_TIMELINE -> List.of(songs, playlists, plays);
                case SPOTIFY_SONGS -> List.of(figures, playlists, plays);
                case SPOTIFY_PLAYLISTS -> List.of(figures, songs, plays);
                case SPOTIFY_STREAMING_HISTORY -> List.of(figures, songs, playlists);
            };
            for (Record command : otherCommands) {
                fixture();
                refused(running(kind, 2), command, AnImportRecordsWhatItsFileHolds.class);
            }
        }
    }

    @Test
    void batches_are_recorded_in_order() {
        recorded(2).when(new RecordPlays(ID, 3, plays(2))).expectEvents(batch(3));
    }

    @Test
    void a_repeated_batch_has_no_effect() {
        for (int batch : new int[] {1, 2}) {
            fixture();
            recorded(2)
                    .when(new RecordPlays(ID, batch, plays(2)))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_batch_out_of_order_is_rejected() {
        refused(recorded(2), new RecordPlays(ID, 4, plays(2)), BatchesComeInTheirOrder.class);
    }

    @Test
    void a_waiting_import_cannot_be_recorded() {
        refused(waiting(), new RecordSongs(ID, 1, songs(2)), OnlyARunningImportIsRecorded.class);
    }

    @Test
    void a_discarded_import_cannot_be_recorded() {
        TestExecutor<Import> discarded = file.given(offered(SPOTIFY_SONGS, 2, PROBLEM), new ImportDiscarded(ID));
        refused(discarded, new RecordSongs(ID, 1, songs(2)), OnlyARunningImportIsRecorded.class);
    }

    @Test
    void a_completed_import_accepts_no_more_batches() {
        refused(complete(), new RecordPlays(ID, 4, plays(2)), OnlyARunningImportIsRecorded.class);
    }

    @Test
    void an_import_is_completed_when_all_its_rows_are_recorded() {
        recorded(3).when(new CompleteImport(ID)).expectEvents(new ImportCompleted(ID, 6));
    }

    @Test
    void a_partly_readable_file_can_be_offered_again_once_it_is_recorded() {
        file.givenCommands(
                        offer(SPOTIFY_STREAMING_HISTORY, 2, PROBLEM),
                        new AcceptImport(ID, null),
                        new RecordPlays(ID, 1, plays(2)))
                .when(new CompleteImport(ID))
                .expectEvents(new ImportCompleted(ID, 2));
        assertThat(claimedByAnother()).isTrue();
    }

    @Test
    void a_fully_readable_file_stays_claimed_and_any_file_while_it_is_recorded() {
        file.givenCommands(offer(SPOTIFY_STREAMING_HISTORY, 2, PROBLEM))
                .when(new AcceptImport(ID, null))
                .expectSuccessfulHandlerExecution();
        assertThat(claimedByAnother()).isFalse();
        fixture();
        file.givenCommands(offer(SPOTIFY_STREAMING_HISTORY, 2), new RecordPlays(ID, 1, plays(2)))
                .when(new CompleteImport(ID))
                .expectEvents(new ImportCompleted(ID, 2));
        assertThat(claimedByAnother()).isFalse();
    }

    private boolean claimedByAnother() {
        return services.claim(Files.claim(ALMAS_OWNER, SPOTIFY_STREAMING_HISTORY), new ImportId(SONG.value()));
    }

    @Test
    void a_partly_recorded_import_cannot_be_completed() {
        refused(recorded(2), new CompleteImport(ID), OnlyAFullyRecordedImportIsCompleted.class);
    }

    @Test
    void a_waiting_import_cannot_be_completed() {
        refused(waiting(), new CompleteImport(ID), OnlyARunningImportIsRecorded.class);
    }

    @Test
    void an_import_is_completed_only_once() {
        complete().when(new CompleteImport(ID)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void the_text_form_of_a_play_omits_what_was_heard() {
        assertThat(batch(1).toString()).doesNotContain("Morning Boat", "2026-10-01");
        assertThat(new RecordPlaylists(ID, 1, playlists(2)).toString()).doesNotContain("Case Curator", "Playlist 0");
    }

    private static void refused(TestExecutor<Import> given, Object command, Class<? extends Rule> rule) {
        given.when(command).expectNoEvents().expectException(BreaksRule.rule(rule));
    }

    private TestExecutor<Import> waiting() {
        return file.given(offered(SPOTIFY_SONGS, 2, PROBLEM));
    }

    private TestExecutor<Import> running(ImportKind kind, long rows) {
        return file.given(offered(kind, rows), accepted(kind));
    }

    /** Returns a streaming history of three batches with two plays each, with the given number of batches recorded. */
    private TestExecutor<Import> recorded(int batches) {
        TestExecutor<Import> given = running(SPOTIFY_STREAMING_HISTORY, 6);
        for (int batch = 1; batch <= batches; batch++) {
            given = given.andGiven(batch(batch));
        }
        return given;
    }

    private TestExecutor<Import> complete() {
        return recorded(3).andGiven(new ImportCompleted(ID, 6));
    }

    private static PlaysImported batch(int number) {
        return new PlaysImported(ID, number, ALMAS_OWNER, Source.SPOTIFY_STREAMING_HISTORY, Personal.of(plays(2)));
    }
}
