package io.artistagent.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110): {@code "3"} is the third change after the first. */
public final class ETags {

    private static final String WHATEVER = "*";
    private static final String WEAK = "W/";

    /** What proxies append to the tag of an answer that they compress. */
    private static final List<String> CODINGS = List.of("-gzip", "-br", "-zstd", "-deflate");

    private static final int MOST_DIGITS = 18;

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The versions that a change may be made for, or nothing where any will do ({@code *}). Tags compare weakly here: a proxy that
     * compresses an answer makes its tag weak, and the version is the same.
     *
     * @throws MissingVersion without the header
     * @throws StaleVersion where it names no version that could be
     * @throws InvalidFields where it is no list of entity tags
     */
    static @Nullable Set<Long> versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingVersion();
        }
        var header = ifMatch.strip();
        if (header.equals(WHATEVER)) {
            return null;
        }
        var versions = new LinkedHashSet<Long>();
        for (int at = 0; at < header.length(); ) {
            int opens = header.startsWith(WEAK, at) ? at + WEAK.length() : at;
            int closes = end(header, opens);
            version(header.substring(opens + 1, closes)).ifPresent(versions::add);
            at = next(header, closes + 1);
        }
        if (versions.isEmpty()) {
            throw new StaleVersion();
        }
        return versions;
    }

    /** Where the tag closes that opens here. */
    private static int end(String header, int opens) {
        int closes = opens < header.length() && header.charAt(opens) == '"' ? header.indexOf('"', opens + 1) : -1;
        if (closes < 0 || header.substring(opens + 1, closes).chars().anyMatch(c -> c < 0x21 || c == 0x7F)) {
            throw noTags();
        }
        return closes;
    }

    /** Where the next tag begins, after a comma; the end where there is none. */
    private static int next(String header, int from) {
        int comma = skipSpace(header, from);
        if (comma == header.length()) {
            return comma;
        }
        int next = skipSpace(header, comma + 1);
        if (header.charAt(comma) != ',' || next == header.length()) {
            throw noTags();
        }
        return next;
    }

    private static int skipSpace(String header, int from) {
        int at = from;
        while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static OptionalLong version(String tag) {
        var plain = CODINGS.stream()
                .filter(tag::endsWith)
                .findFirst()
                .map(coding -> tag.substring(0, tag.length() - coding.length()))
                .orElse(tag);
        boolean isNumber = !plain.isEmpty()
                && plain.length() <= MOST_DIGITS
                && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                && (plain.length() == 1 || plain.charAt(0) != '0');
        return isNumber ? OptionalLong.of(Long.parseLong(plain)) : OptionalLong.empty();
    }

    private static InvalidFields noTags() {
        return InvalidFields.of(
                "If-Match", "Send the ETag exactly as you received it, such as \"3\", or * for any version.");
    }
}
