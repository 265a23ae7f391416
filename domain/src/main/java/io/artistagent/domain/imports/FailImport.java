package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** End an import that cannot be recorded because of a rule that a retry would break again. */
public record FailImport(@TargetAggregateIdentifier ImportId importId, Class<? extends Rule> rule) {}
