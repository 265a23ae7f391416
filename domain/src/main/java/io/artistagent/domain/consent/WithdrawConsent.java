package io.artistagent.domain.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person withdraws consent. No text has to be named, because withdrawing must be as easy as giving. */
public record WithdrawConsent(@TargetAggregateIdentifier ConsentsId consents, Purpose purpose) {}
