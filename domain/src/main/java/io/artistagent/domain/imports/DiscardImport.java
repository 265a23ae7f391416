package io.artistagent.domain.imports;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** The person wants nothing of the file. */
public record DiscardImport(
        @TargetAggregateIdentifier ImportId importId,
        @TargetAggregateVersion @Nullable Long version) {}
