package io.artistagent.domain.imports;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The person wants nothing of the file. */
public record DiscardImport(@TargetAggregateIdentifier ImportId importId) {}
