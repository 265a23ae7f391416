package io.artistagent.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor asks for the next part; null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * A page of what was read, where one more than the limit was asked for to see whether there is more.
     *
     * @param cursor tells the cursor behind an item
     */
    public static <T> Page<T> of(List<T> read, Limit limit, Function<T, Cursor> cursor) {
        if (read.size() <= limit.items()) {
            return new Page<>(read, null);
        }
        var items = read.subList(0, limit.items());
        return new Page<>(items, cursor.apply(items.getLast()).token());
    }

    /** The same page with other items. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }
}
