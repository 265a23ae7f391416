package io.artistagent.domain.privacy;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An officer enters a breach in the register. */
public record RecordBreach(@TargetAggregateIdentifier BreachId breachId, BreachDetails details, Instant noticedAt) {}
