package io.artistagent.domain.imports;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The import came to an end before everything was recorded, because of a rule. The file may be offered again.
 *
 * @param rule the rule as problem types name it, for example {@code only-an-active-artist-acts}
 * @param detail the rule's sentence as it was then
 */
@Revision("1")
public record ImportFailed(
        ImportId importId, String rule, @Nullable String detail) {}
