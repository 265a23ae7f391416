package io.artistagent.domain.artist;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.BRUNOS_OWNER;
import static io.artistagent.domain.Cast.CLEO;
import static io.artistagent.domain.Cast.UNKNOWN;
import static io.artistagent.domain.Cast.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockingTest {

    private final ArtistRegistered registered = ArtistRegistered.of(ALMA, ALMAS_OWNER, Profiles.ALMA);
    private final ArtistBlocked blocked = new ArtistBlocked(ALMA, BRUNO);
    private final ArtistUnblocked unblocked = new ArtistUnblocked(ALMA, BRUNO);
    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Artist> artist;

    @BeforeEach
    void fixture() {
        artist = new AggregateTestFixture<>(Artist.class);
        artist.registerInjectableResource(services);
    }

    @Test
    void an_artist_blocks_another() {
        artist.given(registered).when(new BlockArtist(ALMA, BRUNO)).expectEvents(blocked);
        assertThat(services.mayReach(BRUNOS_OWNER, ALMAS_OWNER)).isFalse();
        assertThat(services.mayReach(ALMAS_OWNER, BRUNOS_OWNER)).isTrue();
    }

    @Test
    void a_person_cannot_block_their_own_artists() {
        services.registers(ALMAS_OWNER, CLEO);
        artist.given(registered)
                .when(new BlockArtist(ALMA, CLEO))
                .expectNoEvents()
                .expectException(BreaksRule.rule(NobodyBlocksThemselves.class));
    }

    @Test
    void blocking_twice_has_no_further_effect() {
        artist.given(registered, blocked)
                .when(new BlockArtist(ALMA, BRUNO))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_artist_cannot_block_themselves() {
        artist.given(registered)
                .when(new BlockArtist(ALMA, ALMA))
                .expectNoEvents()
                .expectException(BreaksRule.rule(NobodyBlocksThemselves.class));
    }

    @Test
    void an_unknown_artist_cannot_be_blocked() {
        artist.given(registered)
                .when(new BlockArtist(ALMA, UNKNOWN))
                .expectNoEvents()
                .expectException(UnknownArtist.class);
    }

    @Test
    void an_artist_unblocks_another() {
        services.blocks(ALMA, BRUNO);
        artist.given(registered, blocked).when(new UnblockArtist(ALMA, BRUNO)).expectEvents(unblocked);
        assertThat(services.mayReach(BRUNOS_OWNER, ALMAS_OWNER)).isTrue();
    }

    @Test
    void unblocking_an_artist_who_is_not_blocked_has_no_effect() {
        artist.given(registered, blocked, unblocked)
                .when(new UnblockArtist(ALMA, BRUNO))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_retired_artist_can_block_and_unblock() {
        artist.given(registered, new ArtistRetired(ALMA))
                .when(new BlockArtist(ALMA, BRUNO))
                .expectEvents(blocked);
    }

    @Test
    void an_artist_cannot_block_more_than_ten_thousand_others() {
        artist.given(blocking(10_000))
                .when(new BlockArtist(ALMA, BRUNO))
                .expectNoEvents()
                .expectException(BreaksRule.rule(AnArtistBlocksAtMostTenThousandOthers.class));
    }

    @Test
    void the_ten_thousandth_can_be_blocked() {
        artist.given(blocking(9_999)).when(new BlockArtist(ALMA, BRUNO)).expectEvents(blocked);
    }

    @Test
    void blocking_the_same_artist_again_is_accepted_at_the_limit() {
        artist.given(blocking(10_000))
                .when(new BlockArtist(ALMA, other(0)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private List<Object> blocking(int others) {
        List<Object> events = new ArrayList<>(List.of(registered));
        for (int i = 0; i < others; i++) {
            events.add(new ArtistBlocked(ALMA, other(i)));
        }
        return events;
    }

    private static ArtistId other(int number) {
        return new ArtistId(uuid(1_000 + number));
    }
}
