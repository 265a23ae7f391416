package io.artistagent.domain.imports;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Discard a waiting import. None of its rows are recorded. */
public record DiscardImport(
        @TargetAggregateIdentifier ImportId importId,
        @TargetAggregateVersion @Nullable Long version) {}
