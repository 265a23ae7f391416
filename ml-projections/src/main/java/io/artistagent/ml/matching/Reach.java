package io.artistagent.ml.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * How many listeners an artist reaches, in bands of half a power of ten: coarse on purpose, since the figures themselves are the
 * artist's own.
 *
 * @param band twice the decimal logarithm of the monthly listeners, rounded; 0 to {@value #HIGHEST}
 */
record Reach(int band) {

    private static final int HIGHEST = 16;
    private static final double HALF_TURN_IN_BANDS = 32;
    private static final int[] BINOMIALS = {70, 56, 28, 8, 1};
    private static final double ALL_BINOMIALS = 256;

    static Reach of(long monthlyListeners) {
        var band = Math.round(2 * Math.log10(1.0 + Math.max(0, monthlyListeners)));
        return new Reach((int) Math.min(HIGHEST, band));
    }

    /**
     * Coordinates of length 1 whose dot product depends only on how many bands d lie between two artists: cos(πd/32) to the power of 8,
     * that is 1 for the same band, 0.86 for a factor of ten, 0.53 for a hundred, 0.06 for ten thousand. They are the terms of the power
     * reduction formula: cos⁸x = (70 + 2·56·cos 2x + 2·28·cos 4x + 2·8·cos 6x + 2·cos 8x) / 256.
     */
    Map<String, Double> coordinates() {
        var angle = Math.PI * band / HALF_TURN_IN_BANDS;
        var coordinates = new HashMap<String, Double>();
        coordinates.put("0", Math.sqrt(BINOMIALS[0] / ALL_BINOMIALS));
        for (int i = 1; i < BINOMIALS.length; i++) {
            var length = Math.sqrt(2 * BINOMIALS[i] / ALL_BINOMIALS);
            coordinates.put("c" + i, length * Math.cos(2 * i * angle));
            coordinates.put("s" + i, length * Math.sin(2 * i * angle));
        }
        return coordinates;
    }

    /** How many powers of ten the other reaches more; negative where it is less. */
    double powersOfTenTo(Reach other) {
        return (other.band - band) / 2.0;
    }
}
