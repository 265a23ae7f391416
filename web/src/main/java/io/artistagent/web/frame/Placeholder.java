package io.artistagent.web.frame;

/**
 * A placeholder for a missing picture: a two-tone shape derived from the id. It is always the same for one artist or release and rarely
 * the same for two.
 *
 * @param hue the pair of tones, from 1 to 8
 * @param path the shape in a square of 64 by 64
 * @param turn the rotation in degrees
 */
public record Placeholder(int hue, String path, int turn) {

    private static final int HUES = 8;

    public static Placeholder of(String id) {
        int bits = spread(id.hashCode());
        int hue = 1 + Math.floorMod(bits, HUES);
        int extent = 26 + (bits >>> 8 & 15);
        String path = switch (bits >>> 16 & 3) {
            case 0 -> "M0 0H%1$dA%1$d %1$d 0 0 1 0 %1$dZ".formatted(extent + 18);
            case 1 -> "M0 64V%dL64 64Z".formatted(58 - extent);
            case 2 -> "M%1$d 32a18 18 0 1 0 36 0a18 18 0 1 0 -36 0Z".formatted(extent - 22);
            default -> "M0 %dH64V%dH0ZM0 %dH64V64H0Z".formatted(extent - 18, extent - 8, extent + 10);
        };
        return new Placeholder(hue, path, 90 * (bits >>> 20 & 3));
    }

    /** Mixes the bits, so that similar ids give different shapes. */
    private static int spread(int bits) {
        int mixed = bits * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        return mixed ^ mixed >>> 13;
    }
}
