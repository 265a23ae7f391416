package io.artistagent.command.imports.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The supported encodings of tables, by the names that people use. */
public final class Encodings {

    private static final List<String> SUPPORTED = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-15",
            "IBM850",
            "IBM437",
            "x-MacRoman",
            "KOI8-R",
            "Shift_JIS",
            "EUC-KR",
            "GB18030",
            "Big5");
    private static final Map<String, Charset> BY_NAME = byName();

    private Encodings() {}

    /** Returns the encoding for a name or alias such as {@code windows-1252} or {@code cp850}; empty if it is not supported. */
    public static Optional<Charset> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** Returns the name with which an encoding is requested. */
    public static String nameOf(Charset encoding) {
        return encoding.name().equals("x-MacRoman")
                ? "macintosh"
                : encoding.name().toLowerCase(Locale.ROOT);
    }

    /** Returns all names, for a message. */
    public static List<String> names() {
        return SUPPORTED.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .map(Encodings::nameOf)
                .toList();
    }

    private static Map<String, Charset> byName() {
        Map<String, Charset> found = new TreeMap<>();
        for (String name : SUPPORTED) {
            // Some charsets are in a module that a minimal Java runtime may lack
            if (Charset.isSupported(name)) {
                Charset encoding = Charset.forName(name);
                found.put(key(name), encoding);
                found.put(key(nameOf(encoding)), encoding);
                encoding.aliases().forEach(alias -> found.putIfAbsent(key(alias), encoding));
            }
        }
        return found;
    }

    private static String key(String name) {
        byte[] letters = new byte[Math.min(name.length(), 40)];
        int length = 0;
        for (int i = 0; i < letters.length; i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (c < 128 && Character.isLetterOrDigit(c)) {
                letters[length++] = (byte) c;
            }
        }
        return new String(Arrays.copyOf(letters, length), StandardCharsets.US_ASCII);
    }
}
