package io.artistagent.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code If-Match} of a change: the versions that it may be made for. A controller takes it as an argument. The header is read
 * only when its versions are asked for, so that a permission that is missing is told before a version that is.
 */
public record IfMatch(@Nullable String header) {

    public static final String NAME = "If-Match";

    /**
     * The versions that the change may be made for, or null where any will do ({@code *}).
     *
     * @throws MissingVersion without the header
     * @throws StaleVersion where it names no version that could be
     * @throws InvalidFields where it is no list of entity tags
     */
    public @Nullable Set<Long> versions() {
        return ETags.versions(header);
    }

    /**
     * Refuses a change that names no version, before work is done that depends on nothing else.
     *
     * @throws MissingVersion without the header
     * @throws StaleVersion where it names no version that could be
     * @throws InvalidFields where it is no list of entity tags
     */
    public void require() {
        var unused = ETags.versions(header);
    }
}
