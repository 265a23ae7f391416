package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file is, by its first bytes: its name and the type that the sender claims prove nothing. */
enum Format {
    CSV,
    JSON,
    ZIP;

    private static final int PEEKED = 4096;
    private static final String FIRST_OF_ZIP = "PK\u0003\u0004";
    private static final String EXPECTED =
            " Send a CSV export from Spotify for Artists, or an extended streaming history as JSON or ZIP.";

    static Format of(BufferedInputStream bytes) throws IOException {
        bytes.mark(PEEKED);
        byte[] start = bytes.readNBytes(PEEKED);
        bytes.reset();
        return of(start);
    }

    private static Format of(byte[] start) throws FileRefused {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith(FIRST_OF_ZIP)
                || text.startsWith("PK\u0005\u0006")
                || text.startsWith("PK00" + FIRST_OF_ZIP)) {
            return ZIP;
        }
        var signature = Signature.of(text);
        if (signature.isPresent()) {
            throw unknown("The file is " + signature.get().what() + ". "
                    + signature.get().advice());
        }
        // A ZIP may come behind a program that unpacks it, or behind what a mail or a server put before it
        if (text.contains(FIRST_OF_ZIP)) {
            return ZIP;
        }
        if (looksLikeJson(start)) {
            return JSON;
        }
        if (isUtf16(start)) {
            return CSV;
        }
        if (isBinary(start)) {
            throw unknown("The file is neither text nor a ZIP.");
        }
        String content = withoutMark(text).stripLeading();
        if (content.isEmpty()) {
            if (start.length == PEEKED) {
                throw unknown("The file starts with nothing but white space.");
            }
            throw new FileRefused(Reason.EMPTY, "The file is empty.");
        }
        if (isWebPage(text)) {
            throw unknown("The file is a web page, perhaps an error page that was saved in place of the export.");
        }
        return CSV;
    }

    static boolean isWebPage(String start) {
        return withoutMark(start).stripLeading().startsWith("<");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    }

    /** Whether it begins with a list or an object, in UTF-8 or UTF-16. */
    static boolean looksLikeJson(byte[] start) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = new String(start, charset);
            String content = (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
            if (content.startsWith("[") || content.startsWith("{") || content.startsWith("\u001e{")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is UTF-16 text, with a byte order mark or without. */
    static boolean isUtf16(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe") || TextEncoding.utf16(start) != null;
    }

    /** A few stray control characters damage a line; many of them are no text. */
    static boolean isBinary(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return controls > text.length() / 32;
    }

    private static FileRefused unknown(String why) {
        return new FileRefused(Reason.UNKNOWN_FORMAT, why + EXPECTED);
    }
}
