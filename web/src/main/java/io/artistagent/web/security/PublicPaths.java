package io.artistagent.web.security;

import java.util.List;

/** Path patterns that a feature opens to visitors who are not signed in. */
public record PublicPaths(List<String> patterns) {

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
