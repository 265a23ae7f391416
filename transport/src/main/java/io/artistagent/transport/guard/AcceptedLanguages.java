package io.artistagent.transport.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reduces the Accept-Language header to the languages and regions of ISO 639 and ISO 3166. A message lookup costs time and memory for each
 * distinct locale, so arbitrary values must not reach one.
 */
final class AcceptedLanguages {

    /** The maximum number of languages; browsers send fewer than ten. */
    private static final int MAX_LANGUAGES = 10;

    private static final int MAX_LENGTH = 512;

    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REGIONS =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    /** Matches a language, an optional script and region, ignored further subtags, and the weight. The script is dropped. */
    private static final Pattern ENTRY = Pattern.compile(
            "([A-Za-z]{2})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-[A-Za-z0-9-]*)?(?:\\s*;\\s*q=([01](?:\\.\\d{0,3})?))?");

    private AcceptedLanguages() {}

    /** Returns the header in a form that is safe for lookups; null if it contains no known language. */
    static @Nullable String reduce(String header) {
        List<String> kept = new ArrayList<>();
        String start = header.length() > MAX_LENGTH ? header.substring(0, MAX_LENGTH) : header;
        for (String entry : start.split(",", MAX_LANGUAGES + 1)) {
            if (kept.size() == MAX_LANGUAGES) {
                break;
            }
            String known = known(entry.strip());
            if (known != null && !kept.contains(known)) {
                kept.add(known);
            }
        }
        return kept.isEmpty() ? null : String.join(",", kept);
    }

    private static @Nullable String known(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            return null;
        }
        String language = parts.group(1).toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            return null;
        }
        String region = parts.group(2) == null ? "" : parts.group(2).toUpperCase(Locale.ROOT);
        return language
                + (REGIONS.contains(region) ? "-" + region : "")
                + (parts.group(3) == null ? "" : ";q=" + parts.group(3));
    }
}
