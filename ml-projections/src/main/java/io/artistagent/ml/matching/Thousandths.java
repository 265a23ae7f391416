package io.artistagent.ml.matching;

/** Rounds a score for people: what lies behind the third decimal says nothing. */
final class Thousandths {

    private Thousandths() {}

    static double of(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
