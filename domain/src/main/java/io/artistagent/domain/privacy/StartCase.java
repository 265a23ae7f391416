package io.artistagent.domain.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The system begins to carry out a granted case. */
public record StartCase(@TargetAggregateIdentifier CaseId caseId) {}
