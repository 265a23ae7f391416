package io.artistagent.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where the next part begins. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = items == null ? List.of() : items;
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null);
    }
}
