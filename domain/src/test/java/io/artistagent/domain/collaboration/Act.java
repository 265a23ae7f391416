package io.artistagent.domain.collaboration;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.collaboration.Requests.HALVES;
import static io.artistagent.domain.collaboration.Requests.ID;

import io.artistagent.domain.Personal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;
import java.util.function.Function;

/** Each command of a collaboration, with the rules that restrict it and the event that it leads to. */
enum Act {
    ACCEPT(
            OnlyAPendingRequestIsAnswered.class,
            OnlyTheInvitedArtistAnswers.class,
            artist -> new AcceptCollaboration(ID, null, artist, null),
            artist -> new CollaborationAccepted(ID, artist, HALVES)),
    DECLINE(
            OnlyAPendingRequestIsAnswered.class,
            OnlyTheInvitedArtistAnswers.class,
            artist -> new DeclineCollaboration(ID, null, artist),
            artist -> new CollaborationDeclined(ID, artist)),
    WITHDRAW(
            OnlyAPendingRequestIsWithdrawn.class,
            OnlyTheRequestingArtistWithdraws.class,
            artist -> new WithdrawCollaboration(ID, null, artist),
            artist -> new CollaborationWithdrawn(ID, artist)),
    START(
            OnlyAnAcceptedCollaborationStarts.class,
            OnlyTheTwoArtistsActOnACollaboration.class,
            artist -> new StartCollaboration(ID, null, artist),
            artist -> new CollaborationStarted(ID, artist)),
    COMPLETE(
            OnlyACollaborationInProgressIsCompleted.class,
            OnlyTheTwoArtistsActOnACollaboration.class,
            artist -> new CompleteCollaboration(ID, null, artist),
            artist -> new CollaborationCompleted(ID, artist)),
    CANCEL(
            OnlyAnAgreedCollaborationIsCancelled.class,
            OnlyTheTwoArtistsActOnACollaboration.class,
            artist -> new CancelCollaboration(ID, null, artist),
            artist -> new CollaborationCancelled(ID, artist)),
    COMMENT(
            OnlyAnOpenCollaborationIsDiscussed.class,
            OnlyTheTwoArtistsActOnACollaboration.class,
            artist -> new CommentOnCollaboration(ID, comment(), artist, ALMAS_OWNER, new Message("Tuesday?")),
            artist -> new CollaborationCommented(
                    ID, comment(), artist, ALMAS_OWNER, Personal.of(new Message("Tuesday?"))));

    final Class<? extends Rule> ruleOfStates;
    final Class<? extends Rule> ruleOfArtists;
    final Function<ArtistId, Object> command;
    final Function<ArtistId, Object> event;

    Act(
            Class<? extends Rule> ruleOfStates,
            Class<? extends Rule> ruleOfArtists,
            Function<ArtistId, Object> command,
            Function<ArtistId, Object> event) {
        this.ruleOfStates = ruleOfStates;
        this.ruleOfArtists = ruleOfArtists;
        this.command = command;
        this.event = event;
    }

    private static CommentId comment() {
        return new CommentId(uuid(42));
    }

    CollaborationStep step() {
        return CollaborationStep.valueOf(name());
    }

    /** Returns the artist who is allowed to act, or one of the two if both are. */
    ArtistId actor() {
        return this == ACCEPT || this == DECLINE ? BRUNO : ALMA;
    }

    /** Returns a state in which the act is allowed. */
    State allowedState() {
        return switch (this) {
            case ACCEPT, DECLINE, WITHDRAW, COMMENT -> State.PENDING;
            case START, CANCEL -> State.ACCEPTED;
            case COMPLETE -> State.IN_PROGRESS;
        };
    }
}
