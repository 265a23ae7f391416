package io.artistagent.domain.collaboration;

import static io.artistagent.domain.collaboration.CollaborationStatus.ACCEPTED;
import static io.artistagent.domain.collaboration.CollaborationStatus.IN_PROGRESS;
import static io.artistagent.domain.collaboration.CollaborationStatus.PENDING;

import io.artistagent.domain.artist.ArtistId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the artists can do with a collaboration, in which states, and on which side: the one table that the rules, the commands, the
 * queries and the pages go by. Where a step leads is told by its event (see {@link CollaborationMoved}).
 */
public enum CollaborationStep {
    ACCEPT(List.of(Side.INVITED), PENDING),
    DECLINE(List.of(Side.INVITED), PENDING),
    WITHDRAW(List.of(Side.REQUESTING), PENDING),
    START(List.of(Side.REQUESTING, Side.INVITED), ACCEPTED),
    COMPLETE(List.of(Side.REQUESTING, Side.INVITED), IN_PROGRESS),
    CANCEL(List.of(Side.REQUESTING, Side.INVITED), ACCEPTED, IN_PROGRESS),
    COMMENT(List.of(Side.INVITED, Side.REQUESTING), PENDING, ACCEPTED, IN_PROGRESS);

    private final List<Side> sides;
    private final Set<CollaborationStatus> states;

    CollaborationStep(List<Side> sides, CollaborationStatus... states) {
        this.sides = sides;
        this.states = Set.of(states);
    }

    /** Whether the step can be taken in this state. */
    public boolean isPossibleIn(CollaborationStatus status) {
        return states.contains(status);
    }

    /** The sides whose artists can take the step. A person who acts for both takes it for the first of them. */
    public List<Side> sides() {
        return sides;
    }

    /** Whether this artist can take the step. */
    boolean isUpTo(ArtistId artist, Parties parties) {
        return parties.sideOf(artist).filter(sides::contains).isPresent();
    }

    /** The steps that a person who acts for these sides can take next. Other rules, such as a block, may still forbid one. */
    public static List<CollaborationStep> next(CollaborationStatus status, Set<Side> sides) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleIn(status) && step.sides.stream().anyMatch(sides::contains))
                .toList();
    }
}
