package io.artistagent.domain.imports;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/** The person wants what could be read. */
public record AcceptImport(
        @TargetAggregateIdentifier ImportId importId,
        @TargetAggregateVersion Long version) {}
