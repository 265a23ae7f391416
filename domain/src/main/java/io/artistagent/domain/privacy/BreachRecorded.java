package io.artistagent.domain.privacy;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A breach of personal data was entered in the register. */
@Revision("1")
public record BreachRecorded(BreachId breachId, BreachDetails details, Instant noticedAt, Instant notifyBy) {}
