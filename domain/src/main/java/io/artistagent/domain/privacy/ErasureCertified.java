package io.artistagent.domain.privacy;

import org.axonframework.serialization.Revision;

/** Every place has given its receipt for an erasure, and these are the facts of its certificate. */
@Revision("1")
public record ErasureCertified(CaseId caseId, ErasureFacts facts) {}
