package io.artistagent.command.imports.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The display name of a file in a ZIP, which is the last part of its path. It is never used as a path. */
final class EntryName {

    /** The encoding in which Windows writes names that are not marked as UTF-8. */
    private static final Charset OF_WINDOWS = Charset.forName("IBM850");

    private static final int MAX_LENGTH = 120;

    private EntryName() {}

    static String of(ZipArchiveEntry entry) {
        String name = decoded(entry);
        String last = TextCleaner.cleaned(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        if (last.isEmpty()) {
            return "file";
        }
        return last.codePointCount(0, last.length()) <= MAX_LENGTH
                ? last
                : last.substring(0, last.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
    }

    private static String decoded(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(raw, OF_WINDOWS);
        }
    }
}
