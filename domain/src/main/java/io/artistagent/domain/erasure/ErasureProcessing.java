package io.artistagent.domain.erasure;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done to erase persons. */
public final class ErasureProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(new ProcessingActivity(
                "erasure",
                "Erasure",
                "To erase persons, and to keep them erased when a backup is restored.",
                LegalBasis.LEGAL_OBLIGATION,
                List.of("the pseudonymous id of the erased person and the time"),
                List.of("erased persons"),
                List.of("compliance officers"),
                List.of("the decision on a request"),
                "Permanently, because a backup of any age may be restored.",
                List.of("The entry contains no name: the account that the id belonged to is deleted."),
                null,
                Set.of(PersonErased.class)));
    }
}
