package io.artistagent.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110): {@code "3"} is the third change after the first. */
public final class ETags {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change was made for.
     *
     * @throws MissingVersion without the header
     * @throws StaleVersion where it names no version that could be
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingVersion();
        }
        var matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new StaleVersion();
        }
        return Long.parseLong(matcher.group(1));
    }
}
