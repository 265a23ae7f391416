package io.artistagent.domain.collaboration;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.BRUNOS_OWNER;
import static io.artistagent.domain.Cast.CLEO;
import static io.artistagent.domain.Cast.NOW;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.collaboration.Requests.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of the commands that are allowed in each state and for each artist. */
class TransitionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            STATE       | ACCEPT | DECLINE | WITHDRAW | START | COMPLETE | CANCEL | COMMENT
            PENDING     | yes    | yes     | yes      | no    | no       | no     | yes
            LATE        | no     | no      | no       | no    | no       | no     | no
            ACCEPTED    | no     | no      | no       | yes   | no       | yes    | yes
            DECLINED    | no     | no      | no       | no    | no       | no     | no
            WITHDRAWN   | no     | no      | no       | no    | no       | no     | no
            EXPIRED     | no     | no      | no       | no    | no       | no     | no
            IN_PROGRESS | no     | no      | no       | no    | yes      | yes    | yes
            COMPLETED   | no     | no      | no       | no    | no       | no     | no
            CANCELLED   | no     | no      | no       | no    | no       | no     | no
            """)
    void each_state_allows_only_certain_commands(
            State state,
            String accept,
            String decline,
            String withdraw,
            String start,
            String complete,
            String cancel,
            String comment) {
        List<String> row = List.of(accept, decline, withdraw, start, complete, cancel, comment);
        for (Act act : Act.values()) {
            ResultValidator<Collaboration> tried = at(state).when(act.command.apply(act.actor()));
            assertThat(act.step().isPossibleIn(state.status()))
                    .isEqualTo(row.get(act.ordinal()).equals("yes"));
            if (row.get(act.ordinal()).equals("yes")) {
                tried.expectEvents(act.event.apply(act.actor()));
            } else {
                tried.expectNoEvents().expectException(BreaksRule.rule(act.ruleOfStates));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            ACT      | REQUESTING | INVITED | SOMEBODY ELSE
            ACCEPT   | no         | yes     | no
            DECLINE  | no         | yes     | no
            WITHDRAW | yes        | no      | no
            START    | yes        | yes     | no
            COMPLETE | yes        | yes     | no
            CANCEL   | yes        | yes     | no
            COMMENT  | yes        | yes     | no
            """)
    void certain_artists_are_allowed_each_command(Act act, String requesting, String invited, String somebodyElse) {
        List<ArtistId> artists = List.of(ALMA, BRUNO, CLEO);
        List<String> row = List.of(requesting, invited, somebodyElse);
        for (int i = 0; i < artists.size(); i++) {
            ResultValidator<Collaboration> tried = at(act.allowedState()).when(act.command.apply(artists.get(i)));
            assertThat(act.step().isUpTo(artists.get(i), Requests.ALMA_AND_BRUNO))
                    .isEqualTo(row.get(i).equals("yes"));
            if (row.get(i).equals("yes")) {
                tried.expectEvents(act.event.apply(artists.get(i)));
            } else {
                tried.expectNoEvents().expectException(BreaksRule.rule(act.ruleOfArtists));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            ACT      | ALLOWED
            ACCEPT   | no
            DECLINE  | yes
            WITHDRAW | yes
            START    | no
            COMPLETE | yes
            CANCEL   | yes
            COMMENT  | yes
            """)
    void if_an_artist_has_retired_collaborations_can_only_be_ended(Act act, String allowed) {
        for (ArtistId retired : List.of(ALMA, BRUNO)) {
            InMemoryServices services = new InMemoryServices();
            services.retires(retired);
            ResultValidator<Collaboration> tried =
                    at(act.allowedState(), services).when(act.command.apply(act.actor()));
            assertThat(CollaborationStep.next(act.allowedState().status(), Set.of(Side.values()), false)
                            .contains(act.step()))
                    .isEqualTo(allowed.equals("yes"));
            if (allowed.equals("yes")) {
                tried.expectEvents(act.event.apply(act.actor()));
            } else {
                tried.expectNoEvents().expectException(BreaksRule.rule(OnlyActiveArtistsCollaborate.class));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            ACT      | BY THE BLOCKED | BY WHO BLOCKS
            ACCEPT   | no             | no
            DECLINE  | yes            | yes
            WITHDRAW | yes            | yes
            START    | no             | no
            COMPLETE | yes            | yes
            CANCEL   | yes            | yes
            COMMENT  | no             | no
            """)
    void after_a_block_collaborations_can_only_be_ended(Act act, String byTheBlocked, String byWhoBlocks) {
        ArtistId other = act.actor().equals(ALMA) ? BRUNO : ALMA;
        ArtistId anotherOfTheirs = new ArtistId(uuid(16));
        InMemoryServices blocked = new InMemoryServices();
        blocked.registers(other.equals(ALMA) ? ALMAS_OWNER : BRUNOS_OWNER, anotherOfTheirs);
        blocked.blocks(anotherOfTheirs, act.actor());
        InMemoryServices blocking = new InMemoryServices();
        blocking.blocks(act.actor(), other);
        for (Map.Entry<InMemoryServices, String> tried :
                Map.of(blocked, byTheBlocked, blocking, byWhoBlocks).entrySet()) {
            ResultValidator<Collaboration> result =
                    at(act.allowedState(), tried.getKey()).when(act.command.apply(act.actor()));
            if (tried.getValue().equals("yes")) {
                result.expectEvents(act.event.apply(act.actor()));
            } else {
                Class<? extends Rule> rule = tried.getKey() == blocked
                        ? OnlyAnArtistWhoTakesRequestsIsAsked.class
                        : ABlockedArtistIsNotContacted.class;
                result.expectNoEvents().expectException(BreaksRule.rule(rule));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            STATE       | REQUESTING              | INVITED                 | BOTH
            PENDING     | WITHDRAW COMMENT        | ACCEPT DECLINE COMMENT  | ACCEPT DECLINE WITHDRAW COMMENT
            LATE        | ''                      | ''                      | ''
            ACCEPTED    | START CANCEL COMMENT    | START CANCEL COMMENT    | START CANCEL COMMENT
            DECLINED    | ''                      | ''                      | ''
            WITHDRAWN   | ''                      | ''                      | ''
            EXPIRED     | ''                      | ''                      | ''
            IN_PROGRESS | COMPLETE CANCEL COMMENT | COMPLETE CANCEL COMMENT | COMPLETE CANCEL COMMENT
            COMPLETED   | ''                      | ''                      | ''
            CANCELLED   | ''                      | ''                      | ''
            """)
    void the_next_steps_depend_on_the_side_of_the_person(State state, String requesting, String invited, String both) {
        assertThat(next(state, Side.REQUESTING)).isEqualTo(requesting);
        assertThat(next(state, Side.INVITED)).isEqualTo(invited);
        assertThat(next(state, Side.values())).isEqualTo(both);
        assertThat(next(state)).isEmpty();
    }

    private static String next(State state, Side... sides) {
        return CollaborationStep.next(state.status(), Set.of(sides), true).stream()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    @Test
    void the_tables_cover_every_state_and_every_command() {
        assertThat(Arrays.stream(Act.values()).map(Act::step)).containsExactly(CollaborationStep.values());
        assertThat(Arrays.stream(State.values()).map(Enum::name).filter(name -> !name.equals("LATE")))
                .containsExactlyInAnyOrder(Arrays.stream(CollaborationStatus.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
        Stream<Class<?>> decided = Arrays.stream(Collaboration.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("decide"))
                .map(method -> method.getParameterTypes()[0]);
        assertThat(decided)
                .containsExactlyInAnyOrder(Arrays.stream(Act.values())
                        .map(act -> act.command.apply(ALMA).getClass())
                        .toArray(Class<?>[]::new));
    }

    private static TestExecutor<Collaboration> at(State state) {
        return at(state, new InMemoryServices());
    }

    private static TestExecutor<Collaboration> at(State state, InMemoryServices services) {
        AggregateTestFixture<Collaboration> collaboration = Requests.fixture(services);
        return collaboration
                .givenCurrentTime(NOW)
                .andGiven(REQUESTED)
                .andGiven(state.events)
                .andGivenCurrentTime(state.time());
    }
}
