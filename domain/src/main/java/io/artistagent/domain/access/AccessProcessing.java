package io.artistagent.domain.access;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done to prove who has looked at personal data. */
public final class AccessProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(new ProcessingActivity(
                "access-log",
                "Record of accesses",
                "To prove who has looked at personal data, and why.",
                LegalBasis.LEGAL_OBLIGATION,
                List.of("who looked, in which role, for which purpose, at which fields of whose data"),
                List.of("all users", "compliance officers and administrators"),
                List.of("compliance officers", "the person, without the name of the one who looked"),
                List.of("every request of a privileged role", "the identity provider, for sign-ins"),
                "Permanently, under pseudonymous ids.",
                List.of("The application can add entries, and neither change nor delete them."),
                null,
                Set.of(AccessesRecorded.class)));
    }
}
