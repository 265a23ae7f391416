package io.artistagent.domain.collaboration;

import static io.artistagent.domain.collaboration.CollaborationStatus.ACCEPTED;
import static io.artistagent.domain.collaboration.CollaborationStatus.IN_PROGRESS;
import static io.artistagent.domain.collaboration.CollaborationStatus.PENDING;

import io.artistagent.domain.artist.ArtistId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The steps that the artists of a collaboration can take, with the states and sides that allow them. Rules, commands, queries and pages all
 * use this table. The event of a step determines the next status (see {@link CollaborationMoved}).
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

    /** Returns whether the step is possible in this state. */
    public boolean isPossibleIn(CollaborationStatus status) {
        return states.contains(status);
    }

    /** Returns the sides that can take the step. A person who acts for both sides takes it for the first of them. */
    public List<Side> sides() {
        return sides;
    }

    /** Returns whether the step needs two active artists. With one who has retired, a collaboration can only be ended or completed. */
    boolean needsActiveArtists() {
        return this == ACCEPT || this == START;
    }

    /** Returns whether this artist can take the step. */
    boolean isUpTo(ArtistId artist, Parties parties) {
        return parties.sideOf(artist).filter(sides::contains).isPresent();
    }

    /**
     * Returns the steps that a person who acts for these sides can take next. Other rules, such as a block, may still forbid them.
     *
     * @param active whether both artists are active
     */
    public static List<CollaborationStep> next(CollaborationStatus status, Set<Side> sides, boolean active) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleIn(status) && step.sides.stream().anyMatch(sides::contains))
                .filter(step -> active || !step.needsActiveArtists())
                .toList();
    }
}
