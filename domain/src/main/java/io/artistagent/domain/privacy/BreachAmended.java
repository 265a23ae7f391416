package io.artistagent.domain.privacy;

import org.axonframework.serialization.Revision;

/** More is known of a breach. This replaces what was known before. */
@Revision("1")
public record BreachAmended(BreachId breachId, BreachDetails details) {}
