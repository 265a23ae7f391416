package io.artistagent.keycloak;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords that are none: those of development, and those of every manual. */
final class KnownPassword {

    private static final Set<String> KNOWN = Set.of(
            "admin",
            "artist-agent",
            "artist-agent-development",
            "artist_agent",
            "changeme",
            "foobared",
            "mongo",
            "mongodb",
            "password",
            "postgres",
            "redis",
            "root",
            "secret",
            // the master key of development
            "yxj0axn0lwfnzw50lwrldmvsb3btzw50lw1hc3rlci0=");

    /** {@code scheme://user:password@host} or {@code ?password=}, as the addresses of the three stores may have it. */
    private static final Pattern IN_URL = Pattern.compile("//[^:@/?]*:([^@/?]*)@|[?&]password=([^&]*)");

    private KnownPassword() {}

    static boolean is(String password) {
        String text = password.toLowerCase(Locale.ROOT);
        return KNOWN.contains(text) || text.endsWith("-demo");
    }

    /** The password in an address, where one stands there. */
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
