package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;

/** The open cases of all persons: at most one of each type. */
public interface OpenCases {

    /** Claims the place of the open case and returns its holder, which is the claimant unless another case is open. */
    CaseId claim(PersonId person, CaseType type, CaseId claimant);

    /** Gives up the place of a case that was closed. */
    void release(PersonId person, CaseType type, CaseId claimant);
}
