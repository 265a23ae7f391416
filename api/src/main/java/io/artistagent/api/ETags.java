package io.artistagent.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110): {@code "3"} is the third change after the first. */
public final class ETags {

    private static final String ANY = "*";
    private static final String WEAK = "W/";

    /** Suffixes that proxies append to the tag of a response that they compress. */
    private static final List<String> CODINGS = List.of("-gzip", "-br", "-zstd", "-deflate");

    private static final int MAX_DIGITS = 18;

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Returns the versions to which a change may apply, or null if any version will do ({@code *}). Tags are compared weakly: a proxy that
     * compresses a response weakens its tag, but the version is the same.
     *
     * @throws MissingVersion if the header is missing
     * @throws StaleVersion if no tag is a valid version
     * @throws InvalidFields if the header is not a list of entity tags
     */
    public static @Nullable Set<Long> versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingVersion();
        }
        String header = ifMatch.strip();
        if (header.equals(ANY)) {
            return null;
        }
        Set<Long> versions = new LinkedHashSet<>();
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

    /** Returns the index of the closing quote of the tag that opens here. */
    private static int end(String header, int opens) {
        int closes = opens < header.length() && header.charAt(opens) == '"' ? header.indexOf('"', opens + 1) : -1;
        if (closes < 0 || header.substring(opens + 1, closes).chars().anyMatch(c -> c < 0x21 || c == 0x7F)) {
            throw malformed();
        }
        return closes;
    }

    /** Returns the index of the next tag after a comma, or the length of the header after the last tag. */
    private static int next(String header, int from) {
        int comma = skipSpace(header, from);
        if (comma == header.length()) {
            return comma;
        }
        int next = skipSpace(header, comma + 1);
        if (header.charAt(comma) != ',' || next == header.length()) {
            throw malformed();
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
        String plain = CODINGS.stream()
                .filter(tag::endsWith)
                .findFirst()
                .map(coding -> tag.substring(0, tag.length() - coding.length()))
                .orElse(tag);
        boolean isNumber = !plain.isEmpty()
                && plain.length() <= MAX_DIGITS
                && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                && (plain.length() == 1 || plain.charAt(0) != '0');
        return isNumber ? OptionalLong.of(Long.parseLong(plain)) : OptionalLong.empty();
    }

    private static InvalidFields malformed() {
        return InvalidFields.of(
                "If-Match", "Send the ETag exactly as you received it, such as \"3\", or * for any version.");
    }
}
