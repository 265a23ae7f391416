package io.artistagent.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of a change: the versions to which it may apply. Controllers take it as an argument. The header is parsed
 * only when its versions are needed, so a missing permission is reported before a missing version.
 */
public record IfMatch(@Nullable String header) {

    public static final String NAME = "If-Match";

    /**
     * Returns the versions to which the change may apply, or null if any version will do ({@code *}).
     *
     * @throws MissingVersion if the header is missing
     * @throws StaleVersion if no tag is a valid version
     * @throws InvalidFields if the header is not a list of entity tags
     */
    public @Nullable Set<Long> versions() {
        return ETags.versions(header);
    }

    /**
     * Refuses a change that names no version, before expensive work starts.
     *
     * @throws MissingVersion if the header is missing
     * @throws StaleVersion if no tag is a valid version
     * @throws InvalidFields if the header is not a list of entity tags
     */
    public void require() {
        var unused = ETags.versions(header);
    }
}
