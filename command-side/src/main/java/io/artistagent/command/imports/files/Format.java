package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes: its name and the type that the sender claims prove nothing. */
enum Format {
    CSV,
    JSON,
    ZIP;

    private static final int PEEKED = 4096;
    private static final String EXPECTED =
            " Expected is a CSV export of Spotify for Artists, or an extended streaming history as JSON or ZIP.";

    static Format of(BufferedInputStream bytes) throws IOException {
        bytes.mark(PEEKED);
        byte[] start = bytes.readNBytes(PEEKED);
        bytes.reset();
        return of(start);
    }

    private static Format of(byte[] start) throws FileRefused {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe") || TextEncoding.utf16(start) != null) {
            return CSV;
        }
        String document = document(text);
        if (document != null) {
            throw unknown("The file is " + document + ".");
        }
        if (binary(text)) {
            throw unknown("The file is neither text nor a ZIP.");
        }
        String content = (text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text).stripLeading();
        if (content.isEmpty()) {
            if (start.length == PEEKED) {
                throw unknown("The file begins with nothing but white space.");
            }
            throw new FileRefused(Reason.EMPTY, "The file is empty.");
        }
        return switch (content.charAt(0)) {
            case '[' -> JSON;
            case '{' -> throw unknown("The file is JSON, and not an array of records.");
            case '<' ->
                throw unknown("The file is a web page, perhaps an error page that was saved in place of the export.");
            default -> CSV;
        };
    }

    /** Files that people have open when they look for an export, by their first bytes. */
    private static @Nullable String document(String text) {
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "an Excel workbook (.xls): open it and save the sheet as CSV UTF-8";
        }
        if (text.startsWith("%PDF-")) {
            return "a PDF: download the figures as CSV";
        }
        return text.startsWith("\u001f\u008b") ? "compressed with gzip: unpack it first" : null;
    }

    /** A few stray control characters damage a line; many of them are no text. */
    private static boolean binary(String text) {
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return controls > text.length() / 32;
    }

    private static FileRefused unknown(String why) {
        return new FileRefused(Reason.UNKNOWN_FORMAT, why + EXPECTED);
    }
}
