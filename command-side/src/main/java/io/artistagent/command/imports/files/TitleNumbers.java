package io.artistagent.command.imports.files;

import java.util.SplittableRandom;

/**
 * Counts titles in eight bytes per row, where the titles themselves would take hundreds. Two titles with the same 64-bit hash would share
 * one sequence of numbers, which still keeps them apart.
 */
final class TitleNumbers {

    /** Prevents crafted files whose titles all collide. */
    private final long secret = new SplittableRandom().nextLong();

    private long[] hashes = new long[1 << 10];
    private int size;

    /** Returns how many times the title has been passed, including this call. */
    int next(String title) {
        long hash = hash(title);
        int known = 0;
        int step = 1;
        while (contains(mixed(hash, known + step))) {
            known += step;
            step *= 2;
        }
        for (step /= 2; step > 0; step /= 2) {
            if (contains(mixed(hash, known + step))) {
                known += step;
            }
        }
        add(mixed(hash, known + 1));
        return known + 1;
    }

    private boolean contains(long hash) {
        return hashes[placeOf(hash)] == hash;
    }

    private void add(long hash) {
        if (size * 4L > hashes.length * 3L) {
            long[] before = hashes;
            hashes = new long[before.length * 2];
            for (long each : before) {
                if (each != 0) {
                    hashes[placeOf(each)] = each;
                }
            }
        }
        int place = placeOf(hash);
        if (hashes[place] == 0) {
            hashes[place] = hash;
            size++;
        }
    }

    /** Returns the slot of a hash, or the free slot for it. */
    private int placeOf(long hash) {
        int place = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & (hashes.length - 1);
        }
        return place;
    }

    private static long hash(String title) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < title.length(); i++) {
            hash = (hash ^ title.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** SplitMix64. Never zero, because zero marks a free slot. */
    private long mixed(long hash, int number) {
        long mixed = (hash ^ secret) + number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return mixed == 0 ? 1 : mixed;
    }
}
