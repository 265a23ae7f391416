package io.artistagent.command.http;

import io.artistagent.api.ETags;
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
     * @see ETags#versions
     */
    public @Nullable Set<Long> versions() {
        return ETags.versions(header);
    }

    /**
     * Refuses a change that names no version, before expensive work starts.
     *
     * @see ETags#versions
     */
    public void require() {
        Set<Long> unused = ETags.versions(header);
    }
}
