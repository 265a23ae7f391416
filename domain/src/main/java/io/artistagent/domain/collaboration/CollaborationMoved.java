package io.artistagent.domain.collaboration;

/** An event that tells where a collaboration stands from now on. */
public sealed interface CollaborationMoved
        permits CollaborationRequested,
                CollaborationAccepted,
                CollaborationDeclined,
                CollaborationWithdrawn,
                CollaborationExpired,
                CollaborationStarted,
                CollaborationCompleted,
                CollaborationCancelled {

    CollaborationId collaborationId();

    /** Where the collaboration stands from now on. */
    CollaborationStatus status();
}
