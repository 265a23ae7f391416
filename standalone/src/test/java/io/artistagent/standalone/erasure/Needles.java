package io.artistagent.standalone.erasure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds words in bytes, in every form that a program might have stored them: UTF-8, UTF-16, hexadecimal digits, and Base64 at each of its
 * three alignments, ignoring case. For UTF-8, eight consecutive letters of a word are enough, because a compressor inserts its own bytes
 * after eight letters at the earliest.
 */
final class Needles {

    private static final int PREFIX = 8;
    private static final int BLOCK = 1 << 16;

    private record Needle(String name, byte[] bytes) {}

    private final Map<Long, List<Needle>> byPrefix = new HashMap<>();
    private final Prefixes prefixes = new Prefixes();
    private int longest;

    /** Returns a search for these words, given by what they stand for. */
    static Needles of(Map<String, String> words) {
        Needles needles = new Needles();
        words.forEach(needles::word);
        return needles;
    }

    private void word(String what, String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int start = 0; start + PREFIX <= small.length(); start++) {
            add(what, small.substring(start, start + PREFIX));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            add(what + " in UTF-16", small.getBytes(charset));
        }
        String capital = small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
        for (String form : List.of(small, capital, small.toUpperCase(Locale.ROOT))) {
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            add(what + " in hexadecimal digits", HexFormat.of().formatHex(bytes));
            for (int before = 0; before < 3; before++) {
                add(what + " in Base64", base64(bytes, before));
            }
        }
    }

    /** Adds bytes to the search, in binary and as hexadecimal digits. */
    Needles bytes(String what, byte[] bytes) {
        add(what, bytes);
        add(what + " in hexadecimal digits", HexFormat.of().formatHex(bytes));
        return this;
    }

    /** Returns the Base64 digits that encode only these bytes, if this many other bytes come before. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String digits = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        return digits.substring(first, shifted.length * 8 / 6);
    }

    private void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] bytes) {
        byte[] folded = new byte[bytes.length];
        long prefix = 0;
        for (int i = 0; i < bytes.length; i++) {
            folded[i] = fold(bytes[i]);
            if (i < PREFIX) {
                prefix = prefix << 8 | folded[i] & 0xff;
            }
        }
        longest = Math.max(longest, bytes.length);
        prefixes.add(prefix);
        byPrefix.computeIfAbsent(prefix, it -> new ArrayList<>()).add(new Needle(name, folded));
    }

    private static byte fold(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }

    /** Returns the names of the words in a text. */
    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        search(bytes, bytes.length, found);
        return found;
    }

    Set<String> in(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            return in(in);
        }
    }

    Set<String> in(InputStream in) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] window = new byte[BLOCK + longest];
        int held = 0;
        for (int read = in.readNBytes(window, 0, BLOCK); read > 0; read = in.readNBytes(window, held, BLOCK)) {
            int length = held + read;
            search(window, length, found);
            // A word may begin in one block and end in the next
            held = Math.min(longest, length);
            System.arraycopy(window, length - held, window, 0, held);
        }
        return found;
    }

    private void search(byte[] bytes, int length, Set<String> found) {
        long last = 0;
        for (int i = 0; i < length; i++) {
            last = last << 8 | fold(bytes[i]) & 0xff;
            if (i >= PREFIX - 1 && prefixes.mayHold(last)) {
                for (Needle needle : byPrefix.getOrDefault(last, List.of())) {
                    if (isAt(needle.bytes(), bytes, i - PREFIX + 1, length)) {
                        found.add(needle.name());
                    }
                }
            }
        }
    }

    private static boolean isAt(byte[] needle, byte[] bytes, int start, int length) {
        if (start + needle.length > length) {
            return false;
        }
        for (int i = PREFIX; i < needle.length; i++) {
            if (fold(bytes[start + i]) != needle[i]) {
                return false;
            }
        }
        return true;
    }

    /** A filter that quickly excludes nearly all positions at which no word begins. */
    private static final class Prefixes {

        private final boolean[] marks = new boolean[1 << 18];

        void add(long prefix) {
            marks[mark(prefix)] = true;
        }

        boolean mayHold(long prefix) {
            return marks[mark(prefix)];
        }

        private static int mark(long prefix) {
            return (int) (prefix * 0x9E3779B97F4A7C15L >>> 46);
        }
    }
}
