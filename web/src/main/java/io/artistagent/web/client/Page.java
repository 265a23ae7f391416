package io.artistagent.web.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list, with the cursor of the next page. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = items == null ? List.of() : items;
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null);
    }

    /** Returns the items of all pages, or the first problem. */
    public static <T> ApiResult<List<T>> all(Function<@Nullable String, ApiResult<Page<T>>> part) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            ApiResult<Page<T>> result = part.apply(cursor);
            if (!(result instanceof ApiResult.Success<Page<T>>(Page<T> page))) {
                return result.map(Page::items);
            }
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return new ApiResult.Success<>(all);
    }
}
