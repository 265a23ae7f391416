package io.artistagent.api;

import org.jspecify.annotations.Nullable;

/** The number of items on a page of a list: 50 by default, 200 at most. */
public record Limit(int items) {

    private static final int DEFAULT = 50;
    private static final int MAX = 200;

    /**
     * @throws InvalidFields if the limit is not between 1 and 200
     */
    public static Limit of(@Nullable Integer asked) {
        if (asked == null) {
            return new Limit(DEFAULT);
        }
        if (asked < 1 || asked > MAX) {
            throw InvalidFields.of("limit", "A limit must be between 1 and " + MAX + ".");
        }
        return new Limit(asked);
    }

    /** Returns how many items to read: one more than the limit, to detect whether a next page exists. */
    public int oneMore() {
        return items + 1;
    }
}
