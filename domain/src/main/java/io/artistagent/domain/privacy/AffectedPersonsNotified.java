package io.artistagent.domain.privacy;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The affected persons were notified of a breach. */
@Revision("1")
public record AffectedPersonsNotified(BreachId breachId, Instant at) {}
