package io.artistagent.domain.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A granted case was carried out. */
public record CompleteCase(@TargetAggregateIdentifier CaseId caseId) {}
