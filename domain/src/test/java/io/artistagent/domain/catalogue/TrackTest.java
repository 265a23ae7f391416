package io.artistagent.domain.catalogue;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.UNKNOWN;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.catalogue.Catalogue.ALBUM;
import static io.artistagent.domain.catalogue.Catalogue.BRUNOS_ALBUM;
import static io.artistagent.domain.catalogue.Catalogue.ISRC;
import static io.artistagent.domain.catalogue.Catalogue.SONG;
import static io.artistagent.domain.catalogue.Catalogue.correct;
import static io.artistagent.domain.catalogue.Catalogue.retitle;
import static io.artistagent.domain.catalogue.Catalogue.song;
import static io.artistagent.domain.catalogue.Catalogue.songOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.Change;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackTest {

    private final TrackAdded added = TrackAdded.of(SONG, ALMA, ALMAS_OWNER, song(null, null));
    private final TrackPublished published = new TrackPublished(SONG, ALMA);
    private final TrackWithdrawn withdrawn = new TrackWithdrawn(SONG, ALMA);
    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Track> track;

    @BeforeEach
    void fixture() {
        services.owns(ALMA, ALBUM);
        services.owns(BRUNO, BRUNOS_ALBUM);
        track = new AggregateTestFixture<>(Track.class);
        track.registerInjectableResource(services);
    }

    @Test
    void an_artist_adds_a_track() {
        track.givenNoPriorActivity()
                .when(new AddTrack(SONG, ALMA, ALMAS_OWNER, song(null, null)))
                .expectEvents(added)
                .expectState(song -> assertThat(song.artistId()).isEqualTo(ALMA));
    }

    @Test
    void a_track_can_be_added_to_a_release_of_its_artist() {
        track.givenNoPriorActivity()
                .when(new AddTrack(SONG, ALMA, ALMAS_OWNER, song(null, ALBUM)))
                .expectEvents(TrackAdded.of(SONG, ALMA, ALMAS_OWNER, song(null, ALBUM)));
    }

    @Test
    void a_track_cannot_be_added_to_a_release_of_another_artist() {
        track.givenNoPriorActivity()
                .when(new AddTrack(SONG, ALMA, ALMAS_OWNER, song(null, BRUNOS_ALBUM)))
                .expectNoEvents()
                .expectException(BreaksRule.rule(ATrackStandsOnAReleaseOfItsArtist.class));
    }

    @Test
    void a_track_cannot_be_added_to_an_unknown_release() {
        track.givenNoPriorActivity()
                .when(new AddTrack(SONG, ALMA, ALMAS_OWNER, song(null, new ReleaseId(SONG.value()))))
                .expectNoEvents()
                .expectException(BreaksRule.rule(ATrackStandsOnAReleaseOfItsArtist.class));
    }

    @Test
    void a_retired_artist_cannot_add_a_track() {
        services.retires(ALMA);
        track.givenNoPriorActivity()
                .when(new AddTrack(SONG, ALMA, ALMAS_OWNER, song(null, null)))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void an_unknown_artist_cannot_add_a_track() {
        track.givenNoPriorActivity()
                .when(new AddTrack(SONG, UNKNOWN, ALMAS_OWNER, song(null, null)))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void a_correction_keeps_the_other_values() {
        TrackDetails now = song(null, null);
        track.given(added)
                .when(retitle(ALMA, "Evening Boat"))
                .expectEvents(new TrackCorrected(
                        SONG,
                        ALMA,
                        ALMAS_OWNER,
                        new Title("Evening Boat"),
                        null,
                        null,
                        now.duration(),
                        now.genres(),
                        now.language(),
                        now.explicit(),
                        List.of(),
                        Personal.of(now.credits())));
    }

    @Test
    void a_track_of_an_erased_person_cannot_be_corrected() {
        TrackDetails known = song(null, null);
        TrackAdded erased = new TrackAdded(
                SONG,
                ALMA,
                ALMAS_OWNER,
                known.title(),
                null,
                null,
                known.duration(),
                known.genres(),
                known.language(),
                known.explicit(),
                List.of(),
                Personal.erased());
        track.given(erased)
                .when(retitle(ALMA, "Evening Boat"))
                .expectNoEvents()
                .expectException(BreaksRule.rule(NobodyCorrectsATrackOfAnErasedPerson.class));
    }

    @Test
    void a_correction_without_an_effect_produces_no_event() {
        track.given(added).when(retitle(ALMA, "Morning Boat")).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_track_cannot_be_moved_to_a_release_of_another_artist() {
        track.given(added)
                .when(correct(ALMA, Change.keep(), Change.keep(), Change.to(List.of(ALBUM, BRUNOS_ALBUM))))
                .expectNoEvents()
                .expectException(BreaksRule.rule(ATrackStandsOnAReleaseOfItsArtist.class));
    }

    @Test
    void a_track_can_be_on_a_single_and_an_album() {
        ReleaseId single = new ReleaseId(uuid(23));
        services.owns(ALMA, single);
        track.given(TrackAdded.of(SONG, ALMA, ALMAS_OWNER, song(ISRC, single)))
                .when(correct(ALMA, Change.keep(), Change.keep(), Change.to(List.of(single, ALBUM, single))))
                .expectEvents(TrackCorrected.of(SONG, ALMA, ALMAS_OWNER, songOn(ISRC, single, ALBUM)));
    }

    @Test
    void changing_the_displayed_release_keeps_the_others() {
        ReleaseId single = new ReleaseId(uuid(23));
        services.owns(ALMA, single);
        track.given(TrackAdded.of(SONG, ALMA, ALMAS_OWNER, songOn(null, BRUNOS_ALBUM, ALBUM)))
                .when(shownWith(single))
                .expectEvents(TrackCorrected.of(SONG, ALMA, ALMAS_OWNER, songOn(null, single, ALBUM)));
        track.given(TrackAdded.of(SONG, ALMA, ALMAS_OWNER, songOn(null, single, ALBUM)))
                .when(shownWith(null))
                .expectEvents(TrackCorrected.of(SONG, ALMA, ALMAS_OWNER, songOn(null, ALBUM)));
    }

    private static CorrectTrack shownWith(@Nullable ReleaseId release) {
        return new CorrectTrack(
                SONG,
                0L,
                ALMA,
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.to(release),
                Change.keep(),
                Change.keep());
    }

    @Test
    void only_its_artist_can_correct_a_track() {
        track.given(added)
                .when(retitle(BRUNO, "Mine"))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyItsArtistChangesATrack.class));
    }

    @Test
    void a_retired_artist_cannot_correct_a_track() {
        services.retires(ALMA);
        track.given(added)
                .when(retitle(ALMA, "Evening Boat"))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void a_draft_is_published() {
        track.given(added).when(new PublishTrack(SONG, 0L, ALMA)).expectEvents(published);
    }

    @Test
    void a_withdrawn_track_can_be_published_again() {
        track.given(added, published, withdrawn)
                .when(new PublishTrack(SONG, 2L, ALMA))
                .expectEvents(published);
    }

    @Test
    void a_published_track_cannot_be_published_again() {
        track.given(added, published)
                .when(new PublishTrack(SONG, 1L, ALMA))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnUnpublishedTrackIsPublished.class));
    }

    @Test
    void only_its_artist_can_publish_a_track() {
        track.given(added)
                .when(new PublishTrack(SONG, 0L, BRUNO))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyItsArtistChangesATrack.class));
    }

    @Test
    void a_retired_artist_cannot_publish_a_track() {
        services.retires(ALMA);
        track.given(added)
                .when(new PublishTrack(SONG, 0L, ALMA))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void a_published_track_is_withdrawn() {
        track.given(added, published).when(new WithdrawTrack(SONG, 1L, ALMA)).expectEvents(withdrawn);
    }

    @Test
    void a_retired_artist_can_withdraw_a_track() {
        services.retires(ALMA);
        track.given(added, published).when(new WithdrawTrack(SONG, 1L, ALMA)).expectEvents(withdrawn);
    }

    @Test
    void a_draft_cannot_be_withdrawn() {
        track.given(added)
                .when(new WithdrawTrack(SONG, 0L, ALMA))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAPublishedTrackIsWithdrawn.class));
    }

    @Test
    void a_track_cannot_be_withdrawn_twice() {
        track.given(added, published, withdrawn)
                .when(new WithdrawTrack(SONG, 2L, ALMA))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAPublishedTrackIsWithdrawn.class));
    }

    @Test
    void only_its_artist_can_withdraw_a_track() {
        track.given(added, published)
                .when(new WithdrawTrack(SONG, 1L, BRUNO))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyItsArtistChangesATrack.class));
    }
}
