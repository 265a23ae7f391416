package io.artistagent.domain.imports;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.imports.Files.FINGERPRINT;
import static io.artistagent.domain.imports.Files.ID;
import static io.artistagent.domain.imports.Files.PERIOD;
import static io.artistagent.domain.imports.Files.SONG;
import static io.artistagent.domain.imports.Files.days;
import static io.artistagent.domain.imports.Files.forReview;
import static io.artistagent.domain.imports.Files.songsForReview;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_AUDIENCE_TIMELINE;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONGS;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONG_TIMELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.Rule;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.statistics.Source;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The review of a file before it is recorded, and the details that its owner supplies. */
class ReviewTest {

    private static final ImportId EARLIER = new ImportId(uuid(52));
    private static final AcceptImport ACCEPT_SONGS = new AcceptImport(ID, null, SPOTIFY_SONGS, null, PERIOD);

    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Import> file;

    @BeforeEach
    void fixture() {
        file = Files.fixture(services);
    }

    @Test
    void a_file_for_review_waits_even_if_all_of_it_is_readable() {
        file.givenNoPriorActivity()
                .when(forReview(3))
                .expectState(
                        ours -> assertThat(ours.offer().subject().trackId()).isNull());
        file.givenCommands(forReview(3))
                .when(new RecordFigures(ID, 1, days(3)))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyARunningImportIsRecorded.class));
    }

    @Test
    void the_track_can_be_supplied_on_acceptance() {
        reviewed()
                .when(accept(null, SONG, null))
                .expectEvents(new ImportAccepted(ID, SPOTIFY_SONG_TIMELINE, SONG, null));
    }

    @Test
    void figures_are_recorded_for_the_track_supplied_on_acceptance() {
        file.givenCommands(forReview(3), accept(null, SONG, null))
                .when(new RecordFigures(ID, 1, days(3)))
                .expectEvents(new DailyFiguresImported(ID, 1, ALMA, SONG, Source.SPOTIFY_FOR_ARTISTS, days(3)));
    }

    @Test
    void a_file_can_be_accepted_as_another_kind_that_fits() {
        reviewed()
                .when(accept(SPOTIFY_AUDIENCE_TIMELINE, null, null))
                .expectEvents(new ImportAccepted(ID, SPOTIFY_AUDIENCE_TIMELINE, null, null));
    }

    @Test
    void a_file_cannot_be_accepted_as_a_kind_that_does_not_fit() {
        refused(accept(SPOTIFY_SONGS, null, PERIOD), AFileIsReadAsAKindThatFitsIt.class);
    }

    @Test
    void a_timeline_without_its_track_cannot_be_accepted() {
        refused(accept(null, null, null), AnAcceptedFileSaysWhatItIsAbout.class);
        refused(accept(SPOTIFY_AUDIENCE_TIMELINE, SONG, null), AnAcceptedFileSaysWhatItIsAbout.class);
        refused(accept(null, SONG, PERIOD), AnAcceptedFileSaysWhatItIsAbout.class);
    }

    @Test
    void a_timeline_is_accepted_only_for_a_track_of_its_artist() {
        services.owns(BRUNO, SONG);
        refused(accept(null, SONG, null), AFileIsAboutATrackOfItsArtist.class);
    }

    @Test
    void a_file_cannot_be_accepted_twice_for_the_same_track() {
        services.claim(claim(SONG), EARLIER);
        refused(accept(null, SONG, null), AFileIsImportedOnce.class);
    }

    @Test
    void an_accepted_file_is_claimed_for_the_supplied_track() {
        file.givenCommands(forReview(3)).when(accept(null, SONG, null)).expectSuccessfulHandlerExecution();

        assertThat(services.claim(claim(SONG), EARLIER)).isFalse();
        assertThat(services.claim(claim(null), EARLIER)).isTrue();
    }

    @Test
    void an_accepted_file_is_claimed_for_the_supplied_days() {
        file.givenCommands(songsForReview(3)).when(ACCEPT_SONGS).expectSuccessfulHandlerExecution();

        assertThat(services.claim(songs(PERIOD), EARLIER)).isFalse();
        assertThat(services.claim(songs(null), EARLIER)).isTrue();
    }

    @Test
    void a_file_cannot_be_accepted_twice_for_the_same_days() {
        services.claim(songs(PERIOD), EARLIER);
        file.givenCommands(songsForReview(3))
                .when(ACCEPT_SONGS)
                .expectNoEvents()
                .expectException(BreaksRule.rule(AFileIsImportedOnce.class));
    }

    private static FileClaim songs(@Nullable DaySpan days) {
        return new FileClaim(ALMAS_OWNER, new ImportSubject(ALMA, null), days, FINGERPRINT);
    }

    private static FileClaim claim(@Nullable TrackId track) {
        return new FileClaim(ALMAS_OWNER, new ImportSubject(ALMA, track), null, FINGERPRINT);
    }

    private TestExecutor<Import> reviewed() {
        return file.givenCommands(forReview(3));
    }

    private void refused(AcceptImport command, Class<? extends Rule> rule) {
        fixtureWithWhatIsKnown().when(command).expectNoEvents().expectException(BreaksRule.rule(rule));
    }

    private TestExecutor<Import> fixtureWithWhatIsKnown() {
        file = new AggregateTestFixture<>(Import.class);
        file.registerInjectableResource(services);
        return reviewed();
    }

    private static AcceptImport accept(@Nullable ImportKind kind, @Nullable TrackId track, @Nullable DaySpan period) {
        return new AcceptImport(ID, null, kind, track, period);
    }
}
