package io.artistagent.domain.access;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done to know who has seen personal data. */
public final class AccessProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(new ProcessingActivity(
                "access-log",
                "Access log",
                "To know who has seen personal data and for which purpose, to find misuse, and to tell the persons concerned.",
                LegalBasis.LEGAL_OBLIGATION,
                List.of(
                        "the pseudonymous ids of who looked and of whose data it was, the time, the role and the stated purpose",
                        "sign-ins and failed attempts, without address or device",
                        "changes of roles, settings and keys"),
                List.of("everyone with an account"),
                List.of(
                        "compliance officers",
                        "each person, for accesses to their own data, with a pseudonym of who looked"),
                List.of("the requests themselves", "the identity provider, for sign-ins and roles"),
                "Three years, unless the operator has set another time, which is at least one year.",
                List.of(
                        "The application can add to it and read it, but change and delete nothing.",
                        "Events in the log commit to its content, so that an alteration is found."),
                null,
                Set.of(AccessesRecorded.class, AccessesDeleted.class)));
    }
}
