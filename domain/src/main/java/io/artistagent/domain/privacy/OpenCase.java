package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Open a case for a person. */
public record OpenCase(
        @TargetAggregateIdentifier CaseId caseId,
        CaseType type,
        PersonId person,
        @Nullable CaseNote note) {}
