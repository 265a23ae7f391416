package io.artistagent.web.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggested collaborators, best first, and the model that ranked them. */
public record Matches(List<Match> items, @Nullable Model model) {

    static final Matches NONE = new Matches(List.of(), null);

    public Matches {
        items = items == null ? List.of() : items;
    }

    /** The model that computed the ranking. */
    public record Model(
            @Nullable String name,
            boolean baseline,
            @Nullable String version) {}
}
