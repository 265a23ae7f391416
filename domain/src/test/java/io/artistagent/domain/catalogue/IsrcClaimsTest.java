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

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.Change;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.RuleBroken;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IsrcClaimsTest {

    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Track> track;

    @BeforeEach
    void fixture() {
        track = new AggregateTestFixture<>(Track.class);
        track.registerInjectableResource(services);
    }

    @Test
    void a_track_claims_its_isrc() {
        track.givenNoPriorActivity()
                .when(add(ISRC))
                .expectEvents(TrackAdded.of(SONG, ALMA, ALMAS_OWNER, song(ISRC, null)));
        assertThat(services.holderOf(ALMA, ISRC)).contains(SONG);
    }

    @Test
    void an_isrc_identifies_one_track_of_an_artist() {
        services.claim(ALMA, ISRC, OTHER_SONG);
        track.givenNoPriorActivity()
                .when(add(ISRC))
                .expectNoEvents()
                .expectException(BreaksRule.rule(AnIsrcNamesOneTrack.class));
        assertThat(services.holderOf(ALMA, ISRC)).contains(OTHER_SONG);
    }

    @Test
    void a_rejected_isrc_claim_names_the_track_that_has_it() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(new AnIsrcNamesOneTrack(SONG, OTHER_SONG)::check)
                .satisfies(broken -> assertThat(broken.obstacle()).isEqualTo(Map.of("trackId", OTHER_SONG.toString())));
    }

    @Test
    void an_isrc_of_another_artist_is_accepted() {
        services.claim(BRUNO, ISRC, OTHER_SONG);
        track.givenNoPriorActivity()
                .when(add(ISRC))
                .expectEvents(TrackAdded.of(SONG, ALMA, ALMAS_OWNER, song(ISRC, null)));
        assertThat(services.holderOf(ALMA, ISRC)).contains(SONG);
        assertThat(services.holderOf(BRUNO, ISRC)).contains(OTHER_SONG);
    }

    @Test
    void changing_the_isrc_releases_the_old_one() {
        track.givenCommands(add(ISRC))
                .when(correct(ALMA, Change.keep(), Change.to(OTHER_ISRC), Change.keep()))
                .expectEvents(TrackCorrected.of(SONG, ALMA, ALMAS_OWNER, song(OTHER_ISRC, null)));
        assertThat(services.holderOf(ALMA, ISRC)).isEmpty();
        assertThat(services.holderOf(ALMA, OTHER_ISRC)).contains(SONG);
    }

    @Test
    void a_cleared_isrc_can_be_claimed_again() {
        track.givenCommands(add(ISRC))
                .when(correct(ALMA, Change.keep(), Change.to(null), Change.keep()))
                .expectEvents(TrackCorrected.of(SONG, ALMA, ALMAS_OWNER, song(null, null)));
        assertThat(services.holderOf(ALMA, ISRC)).isEmpty();
    }

    @Test
    void a_correction_cannot_claim_the_isrc_of_another_track() {
        services.claim(ALMA, OTHER_ISRC, OTHER_SONG);
        track.givenCommands(add(ISRC))
                .when(correct(ALMA, Change.keep(), Change.to(OTHER_ISRC), Change.keep()))
                .expectNoEvents()
                .expectException(BreaksRule.rule(AnIsrcNamesOneTrack.class));
        assertThat(services.holderOf(ALMA, ISRC)).contains(SONG);
    }

    @Test
    void correcting_another_value_keeps_the_isrc() {
        track.givenCommands(add(ISRC)).when(retitle(ALMA, "Evening Boat")).expectSuccessfulHandlerExecution();
        assertThat(services.holderOf(ALMA, ISRC)).contains(SONG);
    }

    @Test
    void a_rejected_correction_claims_no_isrc() {
        track.givenCommands(add(ISRC))
                .when(correct(BRUNO, Change.keep(), Change.to(OTHER_ISRC), Change.keep()))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyItsArtistChangesATrack.class));
        assertThat(services.holderOf(ALMA, OTHER_ISRC)).isEmpty();
    }

    private static AddTrack add(Isrc isrc) {
        return new AddTrack(SONG, ALMA, ALMAS_OWNER, song(isrc, null));
    }
}
