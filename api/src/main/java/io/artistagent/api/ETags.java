package io.artistagent.api;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110): {@code "3"} is the third change after the first. */
public final class ETags {

    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"";
    private static final Pattern TAGS = Pattern.compile(TAG + "(?:[ \\t]*,[ \\t]*" + TAG + ")*");
    private static final Pattern VERSION = Pattern.compile("(W/)?\"(0|[1-9][0-9]{0,17})\"");
    private static final String WHATEVER = "*";

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change was made for, or nothing where any will do ({@code *}).
     *
     * @throws MissingVersion without the header
     * @throws StaleVersion where it names no version that could be: a weak tag, too, is never the same as a strong one
     * @throws InvalidFields where it is no entity tag
     */
    public static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingVersion();
        }
        var header = ifMatch.strip();
        if (header.equals(WHATEVER)) {
            return null;
        }
        if (!TAGS.matcher(header).matches()) {
            throw InvalidFields.of("If-Match", "Send the ETag as it came, such as \"3\", or * for whatever version.");
        }
        var versions = new ArrayList<Long>();
        for (var matcher = VERSION.matcher(header); matcher.find(); ) {
            if (matcher.group(1) == null) {
                versions.add(Long.valueOf(matcher.group(2)));
            }
        }
        if (versions.size() > 1) {
            throw InvalidFields.of("If-Match", "Send one ETag: a change is made for one version.");
        }
        if (versions.isEmpty()) {
            throw new StaleVersion();
        }
        return versions.getFirst();
    }
}
