package io.artistagent.domain.imports;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The person wants what could be read. */
public record AcceptImport(@TargetAggregateIdentifier ImportId importId) {}
