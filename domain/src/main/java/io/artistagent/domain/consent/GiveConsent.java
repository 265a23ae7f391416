package io.artistagent.domain.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person agrees to the text of a purpose. */
public record GiveConsent(@TargetAggregateIdentifier ConsentsId consents, Purpose purpose, TextVersion textVersion) {}
