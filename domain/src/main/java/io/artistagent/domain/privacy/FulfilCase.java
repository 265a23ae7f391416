package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** An officer has done by hand what a granted case asks for. */
public record FulfilCase(
        @TargetAggregateIdentifier CaseId caseId,
        @TargetAggregateVersion @Nullable Long version,
        PersonId officer) {}
