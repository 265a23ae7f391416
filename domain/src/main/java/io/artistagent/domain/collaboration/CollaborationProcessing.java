package io.artistagent.domain.collaboration;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done with requests to collaborate. */
public final class CollaborationProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(new ProcessingActivity(
                "collaborations",
                "Collaborations",
                "To let artists ask each other for a collaboration, agree on shares and carry it out.",
                LegalBasis.CONTRACT,
                List.of("messages and comments", "kind, shares and state of a collaboration"),
                List.of("artists, producers and labels"),
                List.of("the artists on the other side"),
                List.of("the person and the other side"),
                "Until the person is erased. What the other side wrote stays until the other side is erased.",
                List.of("Only the two sides see a collaboration."),
                null,
                Set.of(
                        CollaborationRequested.class,
                        CollaborationAccepted.class,
                        CollaborationDeclined.class,
                        CollaborationWithdrawn.class,
                        CollaborationExpired.class,
                        CollaborationStarted.class,
                        CollaborationCompleted.class,
                        CollaborationCancelled.class,
                        CollaborationCommented.class)));
    }
}
