package io.artistagent.web.security;

import java.util.List;

/** Path patterns that a feature opens to visitors who are not signed in. */
public record OpenPages(List<String> patterns) {

    public static OpenPages of(String... patterns) {
        return new OpenPages(List.of(patterns));
    }
}
