package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends an import that cannot be recorded: the rule will not hold however often it is tried. */
public record FailImport(@TargetAggregateIdentifier ImportId importId, Class<? extends Rule> rule) {}
