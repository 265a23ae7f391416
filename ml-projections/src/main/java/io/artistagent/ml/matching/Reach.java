package io.artistagent.ml.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * The number of listeners of an artist, in bands of half a power of ten. The bands are deliberately coarse, because the exact figures are
 * private.
 *
 * @param band twice the decimal logarithm of the monthly listeners, rounded; from 0 to {@value #MAX_BAND}
 */
record Reach(int band) {

    private static final int MAX_BAND = 16;
    private static final double HALF_TURN_IN_BANDS = 32;
    private static final int[] BINOMIALS = {70, 56, 28, 8, 1};
    private static final double ALL_BINOMIALS = 256;

    static Reach of(long monthlyListeners) {
        long band = Math.round(2 * Math.log10(1.0 + Math.max(0, monthlyListeners)));
        return new Reach((int) Math.min(MAX_BAND, band));
    }

    /**
     * Returns coordinates of length 1 whose dot product depends only on the distance d of two artists in bands: cos(πd/32) to the power of
     * 8. That is 1 for the same band, 0.86 for a factor of ten, 0.53 for a hundred and 0.06 for ten thousand. The coordinates are the terms
     * of the power reduction formula: cos⁸x = (70 + 2·56·cos 2x + 2·28·cos 4x + 2·8·cos 6x + 2·cos 8x) / 256.
     */
    Map<String, Double> coordinates() {
        double angle = Math.PI * band / HALF_TURN_IN_BANDS;
        Map<String, Double> coordinates = new HashMap<>();
        coordinates.put("0", Math.sqrt(BINOMIALS[0] / ALL_BINOMIALS));
        for (int i = 1; i < BINOMIALS.length; i++) {
            double length = Math.sqrt(2 * BINOMIALS[i] / ALL_BINOMIALS);
            coordinates.put("c" + i, length * Math.cos(2 * i * angle));
            coordinates.put("s" + i, length * Math.sin(2 * i * angle));
        }
        return coordinates;
    }

    /** Returns by how many powers of ten the other's reach is larger; negative if it is smaller. */
    double powersOfTenTo(Reach other) {
        return (other.band - band) / 2.0;
    }
}
