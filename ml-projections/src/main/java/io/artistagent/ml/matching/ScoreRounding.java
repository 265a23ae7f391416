package io.artistagent.ml.matching;

/** Rounds scores for display to three decimals; further digits are meaningless. */
final class ScoreRounding {

    private ScoreRounding() {}

    static double of(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
