package io.artistagent.ml.matching;

/** How well two artists fit, in a word. */
enum Strength {
    /** A score of at least 0.6: the same music, and a skill or most of the rest as well. */
    STRONG(0.6),
    /** A score of at least 0.4: the same music and little else, or less of it and much else. */
    GOOD(0.4),
    /** A score of at least 0.1. What scores less is no match and never shown. */
    POSSIBLE(0.1);

    private final double least;

    Strength(double least) {
        this.least = least;
    }

    /** Whether a score is one of a match at all. */
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
