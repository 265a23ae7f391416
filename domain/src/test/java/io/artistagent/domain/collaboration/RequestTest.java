package io.artistagent.domain.collaboration;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.BRUNOS_OWNER;
import static io.artistagent.domain.Cast.CLEO;
import static io.artistagent.domain.Cast.NOW;
import static io.artistagent.domain.Cast.UNKNOWN;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.collaboration.Requests.ALMA_AND_BRUNO;
import static io.artistagent.domain.collaboration.Requests.HALVES;
import static io.artistagent.domain.collaboration.Requests.REQUESTED;
import static io.artistagent.domain.collaboration.Requests.request;
import static io.artistagent.domain.collaboration.Requests.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final TrackId SONG = new TrackId(uuid(31));

    private final InMemoryServices services = new InMemoryServices();
    private final AggregateTestFixture<Collaboration> collaboration = Requests.fixture(services);

    @Test
    void a_request_expires_after_thirty_days_by_default() {
        asking(request())
                .expectEvents(REQUESTED)
                .expectScheduledDeadlineWithName(Duration.ofDays(30), Collaboration.EXPIRY)
                .expectState(asked -> assertThat(asked.parties()).isEqualTo(ALMA_AND_BRUNO));
    }

    @Test
    void an_artist_can_choose_when_a_request_expires() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        asking(request(ALMA_AND_BRUNO, null, HALVES, tomorrow))
                .expectEvents(requested(null, HALVES, tomorrow))
                .expectScheduledDeadlineWithName(tomorrow, Collaboration.EXPIRY);
    }

    @Test
    void a_request_may_wait_from_a_minute_to_a_year() {
        Instant aMinute = NOW.plus(Duration.ofMinutes(1));
        asking(request(ALMA_AND_BRUNO, null, HALVES, aMinute)).expectEvents(requested(null, HALVES, aMinute));
        Instant aYear = NOW.plus(Duration.ofDays(366));
        new RequestTest()
                .asking(request(ALMA_AND_BRUNO, null, HALVES, aYear))
                .expectEvents(requested(null, HALVES, aYear));
    }

    @Test
    void a_request_cannot_expire_within_a_minute() {
        refused(
                request(
                        ALMA_AND_BRUNO,
                        null,
                        HALVES,
                        NOW.plus(Duration.ofMinutes(1)).minusNanos(1)),
                ARequestWaitsAMinuteAtLeast.class);
    }

    @Test
    void a_request_cannot_expire_in_the_past() {
        refused(request(ALMA_AND_BRUNO, null, HALVES, Instant.EPOCH), ARequestWaitsAMinuteAtLeast.class);
    }

    @Test
    void a_request_cannot_wait_longer_than_a_year() {
        refused(
                request(
                        ALMA_AND_BRUNO,
                        null,
                        HALVES,
                        NOW.plus(Duration.ofDays(366)).plusNanos(1)),
                ARequestExpiresWithinAYear.class);
    }

    @Test
    void an_artist_cannot_collaborate_with_themselves() {
        refused(request(new Parties(ALMA, ALMA), null, HALVES, null), NobodyCollaboratesWithThemselves.class);
    }

    @Test
    void an_unknown_artist_can_neither_ask_nor_be_asked() {
        for (Parties parties : List.of(new Parties(ALMA, UNKNOWN), new Parties(UNKNOWN, ALMA))) {
            new RequestTest()
                    .asking(request(parties, null, HALVES, null))
                    .expectNoEvents()
                    .expectException(UnknownArtist.class);
        }
    }

    @Test
    void a_retired_artist_cannot_ask_another() {
        services.retires(ALMA);
        refused(request(), OnlyActiveArtistsCollaborate.class);
    }

    @Test
    void a_retired_artist_cannot_be_asked() {
        services.retires(BRUNO);
        refused(request(), OnlyActiveArtistsCollaborate.class);
    }

    @Test
    void a_blocked_artist_only_learns_that_requests_are_not_accepted() {
        services.blocks(BRUNO, ALMA);
        refused(request(), OnlyAnArtistWhoTakesRequestsIsAsked.class)
                .expectExceptionMessage("This artist isn’t accepting requests.");
    }

    @Test
    void a_block_applies_to_all_artists_of_both_persons() {
        services.blocks(BRUNO, ALMA);
        ArtistId anotherOfAlmas = new ArtistId(uuid(14));
        ArtistId anotherOfBrunos = new ArtistId(uuid(15));
        services.registers(ALMAS_OWNER, anotherOfAlmas);
        services.registers(BRUNOS_OWNER, anotherOfBrunos);
        for (Parties parties : List.of(new Parties(anotherOfAlmas, BRUNO), new Parties(ALMA, anotherOfBrunos))) {
            refused(request(parties, null, HALVES, null), OnlyAnArtistWhoTakesRequestsIsAsked.class);
        }
    }

    @Test
    void an_artist_cannot_ask_an_artist_they_block() {
        services.blocks(ALMA, BRUNO);
        refused(request(), ABlockedArtistIsNotContacted.class);
    }

    @Test
    void an_artist_can_ask_another_artist_of_the_blocked_person() {
        services.registers(BRUNOS_OWNER, new ArtistId(uuid(15)));
        services.blocks(ALMA, new ArtistId(uuid(15)));
        asking(request()).expectEvents(REQUESTED);
    }

    @Test
    void the_splits_must_name_both_artists() {
        for (ArtistId other : List.of(ALMA, BRUNO)) {
            Splits splits = new Splits(List.of(new Split(other, 4_000), new Split(CLEO, 6_000)));
            new RequestTest().refused(request(ALMA_AND_BRUNO, null, splits, null), TheSplitsNameBothArtists.class);
        }
    }

    @Test
    void a_third_artist_may_have_a_share() {
        Splits splits = new Splits(List.of(new Split(ALMA, 4_000), new Split(BRUNO, 4_000), new Split(CLEO, 2_000)));
        asking(request(ALMA_AND_BRUNO, null, splits, null)).expectEvents(requested(null, splits, Requests.EXPIRY));
    }

    @Test
    void a_request_may_name_a_draft_of_the_asking_artist() {
        services.owns(ALMA, SONG);
        asking(request(ALMA_AND_BRUNO, SONG, HALVES, null)).expectEvents(requested(SONG, HALVES, Requests.EXPIRY));
    }

    @Test
    void a_request_stores_the_current_title_of_its_track() {
        services.owns(ALMA, SONG);
        services.calls(SONG, "Morning Boat");
        asking(request(ALMA_AND_BRUNO, SONG, HALVES, null))
                .expectEvents(requested(SONG, new Title("Morning Boat"), HALVES, Requests.EXPIRY));
    }

    @Test
    void a_request_may_name_a_published_track_of_the_other_artist() {
        services.owns(BRUNO, SONG);
        services.publishes(SONG);
        asking(request(ALMA_AND_BRUNO, SONG, HALVES, null)).expectEvents(requested(SONG, HALVES, Requests.EXPIRY));
    }

    @Test
    void a_request_cannot_name_a_draft_of_the_other_artist() {
        services.owns(BRUNO, SONG);
        refused(
                request(ALMA_AND_BRUNO, SONG, HALVES, null),
                TheTrackBelongsToTheAskingArtistOrIsPublishedByTheOther.class);
    }

    @Test
    void a_request_cannot_name_a_track_of_a_third_artist() {
        services.owns(CLEO, SONG);
        services.publishes(SONG);
        refused(
                request(ALMA_AND_BRUNO, SONG, HALVES, null),
                TheTrackBelongsToTheAskingArtistOrIsPublishedByTheOther.class);
    }

    @Test
    void a_request_cannot_name_an_unknown_track() {
        refused(
                request(ALMA_AND_BRUNO, SONG, HALVES, null),
                TheTrackBelongsToTheAskingArtistOrIsPublishedByTheOther.class);
    }

    private ResultValidator<Collaboration> asking(RequestCollaboration command) {
        return collaboration.givenCurrentTime(NOW).when(command);
    }

    private ResultValidator<Collaboration> refused(RequestCollaboration command, Class<? extends Rule> rule) {
        return asking(command).expectNoEvents().expectNoScheduledDeadlines().expectException(BreaksRule.rule(rule));
    }
}
