package io.artistagent.ml.matching;

/** The strength of a match, in one word. */
enum Strength {
    /** A score of at least 0.6: the same music plus a skill or most of the other criteria. */
    STRONG(0.6),
    /** A score of at least 0.4: the same music and little else, or similar music and most of the other criteria. */
    GOOD(0.4),
    /** A score of at least 0.1. Pairs with a lower score are not matches and are never shown. */
    POSSIBLE(0.1);

    private final double least;

    Strength(double least) {
        this.least = least;
    }

    /** Returns whether the score is high enough for a match. */
    static boolean isMatch(double score) {
        return score >= POSSIBLE.least;
    }

    static Strength of(double score) {
        if (score >= STRONG.least) {
            return STRONG;
        }
        return score >= GOOD.least ? GOOD : POSSIBLE;
    }
}
