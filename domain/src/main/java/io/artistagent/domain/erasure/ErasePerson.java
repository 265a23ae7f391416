package io.artistagent.domain.erasure;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Erase a person's data permanently. */
public record ErasePerson(@TargetAggregateIdentifier PersonId person) {}
