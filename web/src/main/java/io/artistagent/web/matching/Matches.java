package io.artistagent.web.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranked artists who may fit, and what ranked them. */
public record Matches(List<Match> items, @Nullable Model model) {

    public Matches {
        items = items == null ? List.of() : items;
    }

    /** What computed the ranking. */
    public record Model(
            @Nullable String name,
            boolean baseline,
            @Nullable String version) {}
}
