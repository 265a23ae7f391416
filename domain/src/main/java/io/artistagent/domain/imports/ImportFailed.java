package io.artistagent.domain.imports;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A rule ended the import before all rows were recorded. The file may be offered again.
 *
 * @param rule the rule in kebab case, as in problem types, for example {@code only-an-active-artist-acts}
 * @param detail the rule's refusal at that time
 */
@Revision("1")
public record ImportFailed(
        ImportId importId, String rule, @Nullable String detail) {}
