package io.artistagent.secrets;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises well-known passwords, and finds the password in a URL. */
final class Passwords {

    private static final Set<String> WELL_KNOWN = Set.of(
            "admin",
            "artist-agent",
            "artist_agent",
            "changeme",
            "foobared",
            "mongo",
            "mongodb",
            "password",
            "postgres",
            "redis",
            "root",
            "secret");

    /** {@code scheme://user:password@host} or {@code ?password=}, as in the URLs of the stores. */
    private static final Pattern IN_URL = Pattern.compile("//[^:@/?]*:([^@/?]*)@|[?&]password=([^&]*)");

    private Passwords() {}

    static boolean isWellKnown(String password) {
        return WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }

    /** The password in a URL, if there is one. */
    static Optional<String> inUrl(String url) {
        Matcher found = IN_URL.matcher(url);
        if (!found.find()) {
            return Optional.empty();
        }
        String text = found.group(1) == null ? found.group(2) : found.group(1);
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.of(text);
        }
    }
}
