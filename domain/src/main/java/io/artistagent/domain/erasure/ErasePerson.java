package io.artistagent.domain.erasure;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Forget everything that was told of a person. It cannot be undone. */
public record ErasePerson(@TargetAggregateIdentifier PersonId person) {}
