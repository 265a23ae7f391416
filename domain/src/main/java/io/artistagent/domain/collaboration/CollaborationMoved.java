package io.artistagent.domain.collaboration;

/** An event that changes the status of a collaboration. */
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

    /** Returns the new status. */
    CollaborationStatus status();
}
