package io.artistagent.domain.catalogue;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.catalogue.Catalogue.ISRC;
import static io.artistagent.domain.catalogue.Catalogue.OTHER_ISRC;
import static io.artistagent.domain.catalogue.Catalogue.OTHER_SONG;
import static io.artistagent.domain.catalogue.Catalogue.SONG;
import static io.artistagent.domain.catalogue.Catalogue.correct;
import static io.artistagent.domain.catalogue.Catalogue.retitle;
import static io.artistagent.domain.catalogue.Catalogue.song;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.Broken;
import io.artistagent.domain.Change;
import io.artistagent.domain.Neighbourhood;
import io.artistagent.domain.RuleBroken;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IsrcClaimsTest {

    private final Neighbourhood neighbourhood = new Neighbourhood();
    private AggregateTestFixture<Track> track;

    @BeforeEach
    void fixture() {
        track = new AggregateTestFixture<>(Track.class);
        track.registerInjectableResource(neighbourhood);
    }

    @Test
    void a_track_claims_its_isrc() {
        track.givenNoPriorActivity()
                .when(add(ISRC))
                .expectEvents(TrackAdded.of(SONG, ALMA, ALMAS_OWNER, song(ISRC, null)));
        assertThat(neighbourhood.holderOf(ALMA, ISRC)).contains(SONG);
    }

    @Test
    void an_isrc_names_one_track() {
        neighbourhood.claim(ALMA, ISRC, OTHER_SONG);
        track.givenNoPriorActivity()
                .when(add(ISRC))
                .expectNoEvents()
                .expectException(Broken.rule(AnIsrcNamesOneTrack.class));
        assertThat(neighbourhood.holderOf(ALMA, ISRC)).contains(OTHER_SONG);
    }

    @Test
    void who_is_refused_an_isrc_is_told_which_track_has_it() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(new AnIsrcNamesOneTrack(SONG, OTHER_SONG)::check)
                .satisfies(broken -> assertThat(broken.obstacle()).isEqualTo(Map.of("trackId", OTHER_SONG.toString())));
    }

    @Test
    void what_another_artist_claims_stands_in_nobodys_way() {
        neighbourhood.claim(BRUNO, ISRC, OTHER_SONG);
        track.givenNoPriorActivity()
                .when(add(ISRC))
                .expectEvents(TrackAdded.of(SONG, ALMA, ALMAS_OWNER, song(ISRC, null)));
        assertThat(neighbourhood.holderOf(ALMA, ISRC)).contains(SONG);
        assertThat(neighbourhood.holderOf(BRUNO, ISRC)).contains(OTHER_SONG);
    }

    @Test
    void another_isrc_sets_the_first_free() {
        track.givenCommands(add(ISRC))
                .when(correct(ALMA, Change.keep(), Change.to(OTHER_ISRC), Change.keep()))
                .expectEvents(TrackCorrected.of(SONG, ALMA, ALMAS_OWNER, song(OTHER_ISRC, null)));
        assertThat(neighbourhood.holderOf(ALMA, ISRC)).isEmpty();
        assertThat(neighbourhood.holderOf(ALMA, OTHER_ISRC)).contains(SONG);
    }

    @Test
    void an_isrc_taken_away_is_free() {
        track.givenCommands(add(ISRC))
                .when(correct(ALMA, Change.keep(), Change.to(null), Change.keep()))
                .expectEvents(TrackCorrected.of(SONG, ALMA, ALMAS_OWNER, song(null, null)));
        assertThat(neighbourhood.holderOf(ALMA, ISRC)).isEmpty();
    }

    @Test
    void a_correction_does_not_take_the_isrc_of_another_track() {
        neighbourhood.claim(ALMA, OTHER_ISRC, OTHER_SONG);
        track.givenCommands(add(ISRC))
                .when(correct(ALMA, Change.keep(), Change.to(OTHER_ISRC), Change.keep()))
                .expectNoEvents()
                .expectException(Broken.rule(AnIsrcNamesOneTrack.class));
        assertThat(neighbourhood.holderOf(ALMA, ISRC)).contains(SONG);
    }

    @Test
    void a_correction_of_something_else_keeps_the_isrc() {
        track.givenCommands(add(ISRC)).when(retitle(ALMA, "Evening Boat")).expectSuccessfulHandlerExecution();
        assertThat(neighbourhood.holderOf(ALMA, ISRC)).contains(SONG);
    }

    @Test
    void who_may_not_correct_a_track_claims_nothing() {
        track.givenCommands(add(ISRC))
                .when(correct(BRUNO, Change.keep(), Change.to(OTHER_ISRC), Change.keep()))
                .expectNoEvents()
                .expectException(Broken.rule(OnlyItsArtistChangesATrack.class));
        assertThat(neighbourhood.holderOf(ALMA, OTHER_ISRC)).isEmpty();
    }

    private static AddTrack add(Isrc isrc) {
        return new AddTrack(SONG, ALMA, ALMAS_OWNER, song(isrc, null));
    }
}
