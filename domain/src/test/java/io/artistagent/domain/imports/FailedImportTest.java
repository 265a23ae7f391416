package io.artistagent.domain.imports;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.imports.Files.ID;
import static io.artistagent.domain.imports.Files.PROBLEM;
import static io.artistagent.domain.imports.Files.SONG;
import static io.artistagent.domain.imports.Files.accepted;
import static io.artistagent.domain.imports.Files.days;
import static io.artistagent.domain.imports.Files.offer;
import static io.artistagent.domain.imports.Files.offered;
import static io.artistagent.domain.imports.Files.plays;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_AUDIENCE_TIMELINE;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONGS;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONG_TIMELINE;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_STREAMING_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import io.artistagent.domain.statistics.Source;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of retired artists, and imports that cannot be recorded. */
class FailedImportTest {

    private static final FailImport FAIL = new FailImport(ID, OnlyAnActiveArtistActs.class);
    private static final ImportFailed FAILED = new ImportFailed(
            ID, "only-an-active-artist-acts", "This artist is retired, so nothing can be added or changed.");

    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Import> file;

    @BeforeEach
    void fixture() {
        file = Files.fixture(services);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPOTIFY_STREAMING_HISTORY")
    void a_retired_artist_cannot_offer_a_file(ImportKind kind) {
        services.retires(ALMA);
        file.givenNoPriorActivity()
                .when(offer(kind, 3))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
        assertThat(services.claim(Files.claim(ALMAS_OWNER, kind), new ImportId(uuid(52))))
                .as("the file is not claimed")
                .isTrue();
    }

    @Test
    void a_person_with_a_retired_artist_can_import_their_listening() {
        services.retires(ALMA);
        file.givenNoPriorActivity().when(offer(SPOTIFY_STREAMING_HISTORY, 3)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_retired_artist_can_discard_a_file_but_not_accept_it() {
        services.retires(ALMA);
        file.given(offered(SPOTIFY_SONGS, 2, PROBLEM))
                .when(new AcceptImport(ID, null))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
        fixture();
        file.given(offered(SPOTIFY_SONGS, 2, PROBLEM))
                .when(new DiscardImport(ID, null))
                .expectEvents(new ImportDiscarded(ID));
    }

    @Test
    void an_import_does_not_start_if_its_artist_has_retired() {
        services.retires(ALMA);
        running(SPOTIFY_AUDIENCE_TIMELINE)
                .when(new RecordFigures(ID, 1, days(2)))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void an_import_does_not_start_if_its_track_is_gone() {
        services.owns(BRUNO, SONG);
        running(SPOTIFY_SONG_TIMELINE)
                .when(new RecordFigures(ID, 1, days(2)))
                .expectNoEvents()
                .expectException(BreaksRule.rule(AFileIsAboutATrackOfItsArtist.class));
    }

    @Test
    void a_started_import_is_finished_even_if_its_artist_retires() {
        services.retires(ALMA);
        DailyFiguresImported second = new DailyFiguresImported(ID, 2, ALMA, null, Source.SPOTIFY_FOR_ARTISTS, days(2));
        running(SPOTIFY_AUDIENCE_TIMELINE)
                .andGiven(new DailyFiguresImported(ID, 1, ALMA, null, Source.SPOTIFY_FOR_ARTISTS, days(2)))
                .when(new RecordFigures(ID, 2, days(2)))
                .expectEvents(second);
    }

    @Test
    void an_import_that_breaks_a_rule_fails_and_names_the_rule() {
        running(SPOTIFY_AUDIENCE_TIMELINE).when(FAIL).expectEvents(FAILED);
    }

    @Test
    void an_import_fails_only_once() {
        running(SPOTIFY_AUDIENCE_TIMELINE)
                .andGiven(FAILED)
                .when(FAIL)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_import_that_is_not_running_cannot_fail() {
        file.given(offered(SPOTIFY_SONGS, 2, PROBLEM))
                .when(FAIL)
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyARunningImportFails.class));
        fixture();
        running(SPOTIFY_SONGS)
                .andGiven(new ImportCompleted(ID, 0))
                .when(FAIL)
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyARunningImportFails.class));
    }

    @Test
    void a_failed_import_can_be_neither_recorded_nor_completed() {
        for (Object command : new Object[] {new RecordPlays(ID, 1, plays(2)), new CompleteImport(ID)}) {
            fixture();
            running(SPOTIFY_STREAMING_HISTORY)
                    .andGiven(FAILED)
                    .when(command)
                    .expectNoEvents()
                    .expectException(BreaksRule.rule(OnlyARunningImportIsRecorded.class));
        }
    }

    @Test
    void a_file_of_a_failed_import_can_be_offered_again() {
        file.givenCommands(offer(SPOTIFY_SONGS, 3)).when(FAIL).expectSuccessfulHandlerExecution();
        assertThat(services.claim(Files.claim(ALMAS_OWNER, SPOTIFY_SONGS), new ImportId(uuid(52))))
                .isTrue();
    }

    private TestExecutor<Import> running(ImportKind kind) {
        return file.given(offered(kind, 4), accepted(kind));
    }
}
