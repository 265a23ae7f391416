package io.artistagent.command.imports.files;

import java.util.Optional;

/** Formats that people upload by mistake, recognised by their first bytes, with advice on what to upload instead. */
enum Signature {
    RAR("a RAR archive", "Unpack it, then upload the files in it or a ZIP of them.", 0, "Rar!\u001a\u0007"),
    SEVEN_ZIP(
            "a 7z archive",
            "Unpack it, then upload the files in it or a ZIP of them.",
            0,
            "7z\u00bc\u00af\u0027\u001c"),
    GZIP("compressed with gzip", "Unpack it, then upload the file in it.", 0, "\u001f\u008b"),
    BZIP2("compressed with bzip2", "Unpack it, then upload the file in it.", 0, "BZh"),
    XZ("compressed with xz", "Unpack it, then upload the file in it.", 0, "\u00fd7zXZ\u0000"),
    ZSTANDARD("compressed with Zstandard", "Unpack it, then upload the file in it.", 0, "\u0028\u00b5\u002f\u00fd"),
    TAR("a tar archive", "Unpack it, then upload the files in it or a ZIP of them.", 257, "ustar"),
    SPLIT_ZIP("one part of a ZIP that was split", "Join its parts, then upload the whole ZIP.", 0, "PK\u0007\u0008"),
    PDF("a PDF document", "Upload the export itself, as it was downloaded.", 0, "%PDF-"),
    OLD_OFFICE(
            "an old Office document, such as an .xls workbook",
            "If it holds an artist’s figures, save the sheet as CSV (UTF-8).",
            0,
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    PARQUET("a Parquet table", "If it holds an artist’s figures, save it as CSV (UTF-8).", 0, "PAR1"),
    SQLITE("an SQLite database", "Upload the export itself, as it was downloaded.", 0, "SQLite format 3\u0000"),
    PNG("a picture", "Upload the export itself, not a picture of it.", 0, "\u0089PNG\r\n"),
    JPEG("a picture", "Upload the export itself, not a picture of it.", 0, "\u00ff\u00d8\u00ff"),
    APPLE_DOUBLE(
            "data that macOS keeps about a file",
            "Upload the file itself; its name does not begin with “._”.",
            0,
            "\u0000\u0005\u0016\u0007");

    private final String what;
    private final String advice;
    private final int offset;
    private final String mark;

    Signature(String what, String advice, int offset, String mark) {
        this.what = what;
        this.advice = advice;
        this.offset = offset;
        this.mark = mark;
    }

    /**
     * Returns the signature that a file begins with.
     *
     * @param start the first bytes of the file, one per character
     */
    static Optional<Signature> of(String start) {
        for (Signature signature : values()) {
            if (start.startsWith(signature.mark, signature.offset)) {
                return Optional.of(signature);
            }
        }
        return Optional.empty();
    }

    /** Returns a description of the file that completes the sentence “The file is …”. */
    String what() {
        return what;
    }

    /** Returns a sentence that says what to upload instead. */
    String advice() {
        return advice;
    }
}
