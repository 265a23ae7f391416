package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.EncodingReading;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a table. A byte order mark or the bytes determine it; otherwise it is the encoding that yields the most plausible words,
 * which the person must confirm.
 *
 * @param charset the encoding
 * @param mark the length of the byte order mark
 * @param words some accented words as decoded in a likely encoding; empty if the encoding is certain
 * @param readings these words in each plausible encoding, the likely one first
 */
record TextEncoding(Charset charset, int mark, List<String> words, List<EncodingReading> readings) {

    /** The number of bytes examined. Artists' exports are smaller; in a larger file, the first part is representative. */
    private static final int LOOKED_AT = 1024 * 1024;

    private static final int SHOWN = 6;
    private static final int MAX_WORD_LENGTH = 40;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]*[^\\x00-\\x7f][^\\s,;|\"]*");
    private static final List<String> LIKELY =
            List.of("windows-1252", "x-MacRoman", "IBM850", "windows-1250", "windows-1251");

    TextEncoding {
        words = List.copyOf(words);
        readings = List.copyOf(readings);
    }

    private TextEncoding(Charset charset, int mark, List<String> words) {
        this(charset, mark, words, List.of());
    }

    boolean likely() {
        return !words.isEmpty();
    }

    static TextEncoding of(BufferedInputStream bytes, @Nullable Charset specified) throws IOException {
        bytes.mark(LOOKED_AT);
        byte[] start = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        return of(start, specified);
    }

    private static TextEncoding of(byte[] start, @Nullable Charset specified) {
        TextEncoding marked = marked(start);
        if (marked != null) {
            return marked;
        }
        if (specified != null) {
            return new TextEncoding(specified, 0, List.of());
        }
        Charset utf16 = utf16(start);
        if (utf16 != null) {
            return new TextEncoding(utf16, 0, List.of());
        }
        return isUtf8(start) ? new TextEncoding(StandardCharsets.UTF_8, 0, List.of()) : likeliest(start);
    }

    /** Returns the encoding of a byte order mark; null if there is none. */
    static @Nullable TextEncoding marked(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, List.of());
        }
        if (begins(start, 0xFF, 0xFE)) {
            return begins(start, 0xFF, 0xFE, 0, 0)
                    ? new TextEncoding(Charset.forName("UTF-32LE"), 4, List.of())
                    : new TextEncoding(StandardCharsets.UTF_16LE, 2, List.of());
        }
        if (begins(start, 0, 0, 0xFE, 0xFF)) {
            return new TextEncoding(Charset.forName("UTF-32BE"), 4, List.of());
        }
        return begins(start, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2, List.of()) : null;
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i == start.length || start[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Detects UTF-16: every other byte of names and figures is zero, and no other text contains zeros. */
    static @Nullable Charset utf16(byte[] start) {
        int[] zeros = new int[2];
        int looked = Math.min(start.length, 4096);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > looked / 5 && zeros[0] <= looked / 20) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > looked / 5 && zeros[1] <= looked / 20 ? StandardCharsets.UTF_16BE : null;
    }

    /** Tolerates a few damaged lines in otherwise valid UTF-8. */
    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(start);
        CharBuffer text = CharBuffer.allocate(8 * 1024);
        long beyondAscii = 0;
        long malformed = 0;
        while (true) {
            // A character cut off at the end of the examined part is not an error
            CoderResult result = decoder.decode(bytes, text, false);
            text.flip();
            beyondAscii += text.chars().filter(c -> c > 127).count();
            text.clear();
            if (result.isError()) {
                malformed++;
                bytes.position(bytes.position() + result.length());
            } else if (result.isUnderflow()) {
                boolean cut = bytes.hasRemaining() && start.length < LOOKED_AT;
                return malformed + (cut ? 1 : 0) <= beyondAscii;
            }
        }
    }

    private static TextEncoding likeliest(byte[] start) {
        Charset best = StandardCharsets.ISO_8859_1;
        String bestText = "";
        long bestScore = Long.MIN_VALUE;
        for (String name : LIKELY) {
            if (Charset.isSupported(name)) {
                String text = new String(start, Charset.forName(name));
                long score = score(text);
                if (score > bestScore) {
                    best = Charset.forName(name);
                    bestText = text;
                    bestScore = score;
                }
            }
        }
        List<String> words = words(bestText);
        return new TextEncoding(best, 0, words, EncodingReadings.of(best, words));
    }

    /**
     * Scores how plausible a decoding is. Letters and typographic marks count for it, symbols between letters and odd capitals against it.
     */
    private static long score(String text) {
        long score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                if (Character.isLetter(c)) {
                    boolean oddCase = Character.isLowerCase(before) && Character.isUpperCase(c)
                            || Character.isLowerCase(c) && Character.isUpperCase(after);
                    score += oddCase ? -1 : 2;
                    // A word uses one script: a lone Cyrillic letter among Latin ones is implausible
                    score -= isLatin(c) != isLatin(before) && Character.isLetter(before) ? 3 : 0;
                    score -= isLatin(c) != isLatin(after) && Character.isLetter(after) ? 3 : 0;
                } else if ("’“”„–…".indexOf(c) >= 0) {
                    score += 2;
                } else if (Character.isLetter(before) && Character.isLetter(after)) {
                    score -= 2;
                } else if (c == '\ufffd' || Character.isISOControl(c)) {
                    score -= 5;
                }
            }
        }
        return score;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static List<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : text.split("[\r\n]+", -1)) {
            Matcher word = WORD.matcher(line.length() > 1_000 ? line.substring(0, 1_000) : line);
            while (word.find() && words.size() < SHOWN) {
                String found = word.group();
                words.add(found.length() > MAX_WORD_LENGTH ? found.substring(0, MAX_WORD_LENGTH) : found);
            }
            if (words.size() == SHOWN) {
                break;
            }
        }
        return words.isEmpty() ? List.of("?") : List.copyOf(words);
    }
}
