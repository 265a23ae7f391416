package io.artistagent.domain.imports;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Complete an import after all staged rows were recorded. */
public record CompleteImport(@TargetAggregateIdentifier ImportId importId) {}
