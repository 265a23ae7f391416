package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The format of a file, determined from its first bytes. Its name and declared media type are not trusted. */
enum Format {
    CSV,
    JSON,
    ZIP;

    /** The number of bytes searched for a ZIP that follows other data. */
    private static final int PEEKED = 64 * 1024;

    private static final int LOOKED_AT = 4096;
    private static final List<Charset> UNMARKED =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final String FIRST_OF_ZIP = "PK\u0003\u0004";

    /** The signature of a split ZIP. A ZIP that was meant to be split but fits into one part begins with it, too. */
    private static final String PART_OF_ZIP = "PK\u0007\u0008";

    static Format of(BufferedInputStream bytes) throws IOException {
        bytes.mark(PEEKED);
        byte[] start = bytes.readNBytes(PEEKED);
        bytes.reset();
        return of(start);
    }

    /** Returns the number of bytes that precede the first file of a ZIP. */
    static int beforeZip(BufferedInputStream bytes) throws IOException {
        bytes.mark(PEEKED);
        String start = new String(bytes.readNBytes(PEEKED), StandardCharsets.ISO_8859_1);
        bytes.reset();
        return start.startsWith("PK") ? 0 : start.indexOf(FIRST_OF_ZIP);
    }

    private static Format of(byte[] start) throws FileRefused {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith(FIRST_OF_ZIP)
                || text.startsWith("PK\u0005\u0006")
                || text.startsWith("PK00" + FIRST_OF_ZIP)
                || text.startsWith(PART_OF_ZIP + FIRST_OF_ZIP)) {
            return ZIP;
        }
        Optional<Signature> signature = Signature.of(text);
        if (signature.isPresent()) {
            throw unknown("The file is " + signature.get().what() + ". "
                    + signature.get().advice());
        }
        // A ZIP may follow a self-extracting program, or headers that a mail program or server prepended
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
            throw unknown("The file is a web page, perhaps an error page that was saved instead of the export.");
        }
        return CSV;
    }

    static boolean isWebPage(String start) {
        return withoutMark(start).stripLeading().startsWith("<");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    }

    /** Returns whether the text begins with a JSON array or object in any Unicode encoding. */
    static boolean looksLikeJson(byte[] start) {
        TextEncoding marked = TextEncoding.marked(start);
        return marked == null
                ? UNMARKED.stream().anyMatch(charset -> looksLikeJson(start, 0, charset))
                : looksLikeJson(start, marked.mark(), marked.charset());
    }

    private static boolean looksLikeJson(byte[] start, int mark, Charset charset) {
        String content = new String(start, mark, Math.min(LOOKED_AT, start.length) - mark, charset).stripLeading();
        return content.startsWith("[") || content.startsWith("{") || content.startsWith("\u001e{");
    }

    /** Returns whether the text uses two or four bytes per character, with or without a byte order mark. */
    static boolean isUtf16(byte[] start) {
        TextEncoding marked = TextEncoding.marked(start);
        return marked == null
                ? TextEncoding.utf16(start) != null
                : !marked.charset().equals(StandardCharsets.UTF_8);
    }

    /** A few stray control characters only damage a line; many of them mean that the file is not text. */
    static boolean isBinary(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        // DOS ends a text file with Ctrl-Z
        long controls = (text.endsWith("\u001a") ? text.substring(0, text.length() - 1) : text)
                .chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return controls > text.length() / 32;
    }

    private static FileRefused unknown(String why) {
        return new FileRefused(Reason.UNKNOWN_FORMAT, why);
    }
}
