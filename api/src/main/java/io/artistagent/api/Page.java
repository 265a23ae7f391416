package io.artistagent.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor the cursor of the next page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Creates a page from the items read. The read must ask for one item more than the limit ({@link Limit#oneMore}).
     *
     * @param cursor returns the cursor that follows an item
     */
    public static <T> Page<T> of(List<T> read, Limit limit, Function<T, Cursor> cursor) {
        if (read.size() <= limit.items()) {
            return new Page<>(read, null);
        }
        List<T> items = read.subList(0, limit.items());
        return new Page<>(items, cursor.apply(items.getLast()).token());
    }

    /** Returns the same page with each item mapped. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }
}
