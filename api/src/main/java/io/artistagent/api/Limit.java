package io.artistagent.api;

import org.jspecify.annotations.Nullable;

/** How many items of a list an answer holds: 50 unless asked otherwise, 200 at most. */
public record Limit(int items) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /**
     * @throws InvalidFields where it is not between 1 and 200
     */
    public static Limit of(@Nullable Integer asked) {
        if (asked == null) {
            return new Limit(USUAL);
        }
        if (asked < 1 || asked > MOST) {
            throw InvalidFields.of("limit", "A limit must be between 1 and " + MOST + ".");
        }
        return new Limit(asked);
    }

    /** How many to read: one more, to see whether there is more. */
    public int oneMore() {
        return items + 1;
    }
}
