package io.artistagent.demo.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A random generator with the same results on every machine. Each generated item uses a generator of its own, named after the item, so that
 * adding an item does not change the others. (SplitMix64 by Steele, Lea and Flood, with strict mathematics.)
 */
final class SeededRandom {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededRandom(long state) {
        this.state = state;
    }

    static SeededRandom of(long seed, String name) {
        long hash = 0xCBF29CE484222325L ^ mix(seed + STEP);
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xFF)) * 0x100000001B3L;
        }
        return new SeededRandom(mix(hash));
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a number from 0 (inclusive) to 1 (exclusive). */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    int below(int bound) {
        return (int) (fraction() * bound);
    }

    /** Returns a number in the given range, both ends included. */
    int from(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** Returns a normally distributed number with mean 0 and standard deviation 1 (Box and Muller). */
    double bell() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
        return radius * StrictMath.cos(2 * StrictMath.PI * fraction());
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** Returns the given number of distinct elements, or all if there are fewer. */
    <T> List<T> some(int count, List<T> of) {
        List<T> left = new ArrayList<>(of);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(below(left.size())));
        }
        return taken;
    }
}
