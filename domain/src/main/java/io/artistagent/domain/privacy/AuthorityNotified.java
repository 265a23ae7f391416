package io.artistagent.domain.privacy;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The authority was notified of a breach. */
@Revision("1")
public record AuthorityNotified(BreachId breachId, Instant at) {}
