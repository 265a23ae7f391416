package io.artistagent.domain.imports;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that was staged is recorded. */
public record CompleteImport(@TargetAggregateIdentifier ImportId importId) {}
