package io.artistagent.domain.collaboration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.Blocks;
import io.artistagent.domain.artist.Standing;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A collaboration between two artists, from the request to the finished track. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@SuppressWarnings({"NullAway.Init", "unused"}) // the first event sets the fields; officers see them all
public final class Collaboration {

    /** The name of the deadline after which an unanswered request expires. */
    public static final String EXPIRY = "collaboration-expiry";

    @AggregateIdentifier
    private CollaborationId id;

    private CollaborationStatus status;
    private Parties parties;

    @DataSubject
    private PersonId requestedBy;

    private CollaborationKind kind;
    private Personal<Message> message;
    private @Nullable TrackId trackId;
    private @Nullable Title trackTitle;
    private Splits proposed;
    private Instant expiresAt;
    private Set<CommentId> comments = new HashSet<>();

    @CommandHandler
    Collaboration(
            RequestCollaboration command,
            Artists artists,
            Blocks blocks,
            Tracks tracks,
            DeadlineManager deadlines,
            Clock clock) {
        Parties parties = command.parties();
        Proposal proposal = command.proposal();
        Instant now = clock.instant();
        Instant wanted = command.expiresAt() == null ? now.plus(ARequestExpiresWithinAYear.USUAL) : command.expiresAt();
        // Milliseconds are the precision of every store, so all of them return the same time
        Instant expiry = wanted.truncatedTo(ChronoUnit.MILLIS);
        Standing requesting = artists.find(parties.requesting()).orElseThrow(UnknownArtist::new);
        Standing invited = artists.find(parties.invited()).orElseThrow(UnknownArtist::new);

        new NobodyCollaboratesWithThemselves(parties).check();
        new OnlyActiveArtistsCollaborate(requesting.active(), invited.active()).check();
        new OnlyAnArtistWhoTakesRequestsIsAsked(blocks.mayReach(requesting.owner(), invited.owner())).check();
        new ABlockedArtistIsNotContacted(blocks.hasBlocked(requesting.owner(), parties.invited())).check();
        new TheSplitsNameBothArtists(proposal.splits(), parties).check();
        new TheTrackBelongsToTheAskingArtistOrIsPublishedByTheOther(proposal.trackId(), parties, tracks).check();
        new ARequestWaitsAMinuteAtLeast(wanted, now).check();
        new ARequestExpiresWithinAYear(wanted, now).check();

        // The deadline is written to the database before the event, so that both are stored in one transaction
        deadlines.schedule(expiry, EXPIRY);
        apply(new CollaborationRequested(
                command.collaborationId(),
                parties.requesting(),
                parties.invited(),
                command.requestedBy(),
                proposal.kind(),
                Personal.of(proposal.message()),
                proposal.trackId(),
                proposal.trackId() == null
                        ? null
                        : tracks.titleOf(proposal.trackId()).orElse(null),
                proposal.splits(),
                expiry));
    }

    @CommandHandler
    void decide(AcceptCollaboration command, Artists artists, Blocks blocks, Clock clock) {
        new OnlyTheInvitedArtistAnswers(parties, command.artistId()).check();
        new OnlyAPendingRequestIsAnswered(status.at(clock.instant(), expiresAt)).check();
        Splits agreed = command.splits() == null ? proposed : command.splits();
        new TheAgreedSplitsAreTheProposedOnes(proposed, agreed).check();
        bothAreActive(artists).check();
        checkThatTheOtherIsReached(command.artistId(), artists, blocks);
        apply(new CollaborationAccepted(id, command.artistId(), agreed));
    }

    @CommandHandler
    void decide(DeclineCollaboration command, Clock clock) {
        new OnlyTheInvitedArtistAnswers(parties, command.artistId()).check();
        new OnlyAPendingRequestIsAnswered(status.at(clock.instant(), expiresAt)).check();
        apply(new CollaborationDeclined(id, command.artistId()));
    }

    @CommandHandler
    void decide(WithdrawCollaboration command, Clock clock) {
        new OnlyTheRequestingArtistWithdraws(parties, command.artistId()).check();
        new OnlyAPendingRequestIsWithdrawn(status.at(clock.instant(), expiresAt)).check();
        apply(new CollaborationWithdrawn(id, command.artistId()));
    }

    @CommandHandler
    void decide(StartCollaboration command, Artists artists, Blocks blocks) {
        new OnlyTheTwoArtistsActOnACollaboration(parties, command.artistId()).check();
        new OnlyAnAcceptedCollaborationStarts(status).check();
        bothAreActive(artists).check();
        checkThatTheOtherIsReached(command.artistId(), artists, blocks);
        apply(new CollaborationStarted(id, command.artistId()));
    }

    @CommandHandler
    void decide(CompleteCollaboration command) {
        new OnlyTheTwoArtistsActOnACollaboration(parties, command.artistId()).check();
        new OnlyACollaborationInProgressIsCompleted(status).check();
        apply(new CollaborationCompleted(id, command.artistId()));
    }

    @CommandHandler
    void decide(CancelCollaboration command) {
        new OnlyTheTwoArtistsActOnACollaboration(parties, command.artistId()).check();
        new OnlyAnAgreedCollaborationIsCancelled(status).check();
        apply(new CollaborationCancelled(id, command.artistId()));
    }

    @CommandHandler
    void decide(CommentOnCollaboration command, Artists artists, Blocks blocks, Clock clock) {
        new OnlyTheTwoArtistsActOnACollaboration(parties, command.artistId()).check();
        if (comments.contains(command.commentId())) {
            // A repeat of a command whose response was lost
            return;
        }
        new OnlyAnOpenCollaborationIsDiscussed(status.at(clock.instant(), expiresAt)).check();
        checkThatTheOtherIsReached(command.artistId(), artists, blocks);
        apply(new CollaborationCommented(
                id, command.commentId(), command.artistId(), command.author(), Personal.of(command.text())));
    }

    private OnlyActiveArtistsCollaborate bothAreActive(Artists artists) {
        return new OnlyActiveArtistsCollaborate(
                artists.isActive(parties.requesting()), artists.isActive(parties.invited()));
    }

    /**
     * A block does not end a collaboration, but prevents comments and further steps. Both sides can still end it, so that a block does not
     * trap either of them.
     */
    private void checkThatTheOtherIsReached(ArtistId acting, Artists artists, Blocks blocks) {
        Standing from = artists.find(acting).orElseThrow(UnknownArtist::new);
        Standing to = artists.find(parties.other(acting)).orElseThrow(UnknownArtist::new);
        new OnlyAnArtistWhoTakesRequestsIsAsked(blocks.mayReach(from.owner(), to.owner())).check();
        new ABlockedArtistIsNotContacted(blocks.hasBlocked(from.owner(), parties.other(acting))).check();
    }

    /** The deadline also fires for answered requests and then does nothing, which is cheaper than finding and cancelling it. */
    @DeadlineHandler(deadlineName = EXPIRY)
    void expire() {
        if (status == CollaborationStatus.PENDING) {
            apply(new CollaborationExpired(id));
        }
    }

    @EventSourcingHandler
    void evolve(CollaborationRequested event) {
        id = event.collaborationId();
        parties = new Parties(event.fromArtistId(), event.toArtistId());
        requestedBy = event.requestedBy();
        kind = event.kind();
        message = event.message();
        trackId = event.trackId();
        trackTitle = event.trackTitle();
        proposed = event.splits();
        expiresAt = event.expiresAt();
        status = event.status();
    }

    @EventSourcingHandler
    void evolve(CollaborationMoved event) {
        status = event.status();
    }

    @EventSourcingHandler
    void evolve(CollaborationCommented event) {
        comments.add(event.commentId());
    }

    /** Returns the two artists of the collaboration. */
    public Parties parties() {
        return parties;
    }

    Collaboration() {}
}
