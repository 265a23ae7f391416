package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.command.imports.files.InflationGuard.Damaged;
import io.artistagent.command.imports.files.InflationGuard.Inflated;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ZIP as it arrives. The content of each file decides how it is handled: files with plays are read, small texts are kept as
 * possible tables, a nested ZIP is opened, and anything else is named as left out. Every entry counts towards the limit.
 */
final class ZipUpload {

    /** A text that may be a table. */
    record Text(String name, byte[] bytes) {}

    private static final String CUT_OFF = "The ZIP was cut off: the rest of it cannot be read.";
    private static final String PART =
            "This is one part of a ZIP that was split. Join its parts, then upload the whole ZIP.";
    private static final String DAMAGED = "The ZIP is damaged: the rest of it cannot be read.";
    private static final String LOCKED_OUT =
            "The length of the file is stored after it and cannot be found, so neither the file nor the rest of the ZIP"
                    + " can be read. Unpack the ZIP, then zip it again in the usual way.";
    private static final String FOREIGN =
            "A file in the ZIP is compressed with Zstandard. Neither the file nor the rest of the ZIP"
                    + " can be read. Unpack the ZIP, then zip it again in the usual way.";
    private static final String ENDS_EARLY = "The file was cut off before it is clear whether it contains plays.";
    private static final String CHECKSUM = "The file is damaged: its checksum does not match.";

    /** Commons Compress buffers such a file in memory, because it must search for its end. */
    private static final long STORED_WITHOUT_LENGTH = 24L * 1024 * 1024;

    private static final int TEXTS = 4 * 1024 * 1024;

    private final HistoryFile history;
    private final Problems problems;
    private final ReadLimits limits;
    private final Upload upload;
    private final Inflated inflated;
    private final SkippedFiles skipped = new SkippedFiles();
    private final List<Text> texts = new ArrayList<>();
    private int textBytes;
    private int entries;
    private int histories;
    private boolean locked;

    ZipUpload(Upload upload, HistoryFile history, Problems problems, ReadLimits limits) {
        this.history = history;
        this.problems = problems;
        this.limits = limits;
        this.upload = upload;
        this.inflated = new Inflated(upload, limits);
    }

    /** Returns whether a file with plays was found, even if none of them is readable. */
    boolean holdsHistories() {
        return histories > 0;
    }

    /** Returns whether any file is password-protected. */
    boolean isLocked() {
        return locked;
    }

    List<Text> texts() {
        return texts;
    }

    SkippedFiles skipped() {
        return skipped;
    }

    void read(String fileName, InputStream bytes) throws IOException {
        boolean part = isPart(bytes);
        Damaged damaged = readEntries(fileName, bytes, false);
        // The entry reader stops before the central directory, which is missing if the ZIP was cut off between two
        // entries
        bytes.transferTo(OutputStream.nullOutputStream());
        report(fileName, upload.lastBytes(), damaged, part ? PART : CUT_OFF);
    }

    /** Returns whether the ZIP begins like the first part of a split ZIP. If it fits into one part, that part is complete. */
    private static boolean isPart(InputStream bytes) throws IOException {
        bytes.mark(4);
        byte[] first = bytes.readNBytes(4);
        bytes.reset();
        return Arrays.equals(first, new byte[] {'P', 'K', 7, 8});
    }

    private void report(String zipName, LastBytes lastBytes, @Nullable Damaged damaged, String withoutEnd) {
        if (!lastBytes.holdsEndOfZip()) {
            problems.add(zipName, 0, 0, withoutEnd);
        } else if (damaged != null) {
            problems.add(damaged.file(zipName), 0, 0, fault(damaged));
        }
    }

    private static String fault(Damaged damaged) {
        if (damaged.isForeign()) {
            return FOREIGN;
        }
        return damaged.isLockedOut() ? LOCKED_OUT : DAMAGED;
    }

    /** Returns the fault that ended the reading early, or null. */
    private @Nullable Damaged readEntries(String zipName, InputStream bytes, boolean nested) throws IOException {
        LimitedInputStream source = new LimitedInputStream(bytes);
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(source, "UTF-8", true, true, true)) {
            return readEntries(zipName, source, new InflationGuard(zip, inflated), nested);
        }
    }

    private @Nullable Damaged readEntries(
            String zipName, LimitedInputStream source, InflationGuard guard, boolean nested) throws IOException {
        try {
            Checked last = null;
            for (ZipArchiveEntry entry = guard.next(); entry != null; entry = guard.next()) {
                source.lift();
                compare(last);
                if (++entries > limits.zipEntries()) {
                    throw new FileRefused(
                            Reason.TOO_LARGE,
                            String.format(
                                    Locale.ROOT,
                                    "The ZIP contains more than %,d files and directories.",
                                    limits.zipEntries()));
                }
                String document = OfficeDocument.of(entry.getName());
                if (document != null) {
                    refuse(zipName, document, nested);
                    return null;
                }
                if (entry.getMethod() == ZipEntry.STORED
                        && entry.getGeneralPurposeBit().usesDataDescriptor()) {
                    source.ration(STORED_WITHOUT_LENGTH);
                }
                last = readEntry(EntryName.of(entry), entry, guard, nested);
            }
            compare(last);
            return null;
        } catch (Damaged damaged) {
            if (!damaged.isOf(guard)) {
                throw damaged;
            }
            return damaged;
        }
    }

    private void refuse(String zipName, String document, boolean nested) throws FileRefused {
        if (!nested) {
            throw new FileRefused(
                    Reason.UNKNOWN_FORMAT,
                    "The file is " + document + ". If it holds an artist’s figures, save the sheet as CSV (UTF-8).");
        }
        skipped.add(zipName, document);
    }

    /** A file that was read, and its computed checksum. */
    private record Checked(String name, ZipArchiveEntry entry, long checksum) {}

    /** Compares checksums. The stored checksum may follow the file, so it is known only when the next one is reached. */
    private void compare(@Nullable Checked last) {
        if (last != null
                && last.entry().getCrc() != ZipArchiveEntry.CRC_UNKNOWN
                && last.entry().getCrc() != last.checksum()) {
            problems.add(last.name(), 0, 0, CHECKSUM);
        }
    }

    private @Nullable Checked readEntry(String name, ZipArchiveEntry entry, InflationGuard guard, boolean nested)
            throws IOException {
        String reason = ZipMethods.whyUnreadable(entry);
        if (entry.isDirectory()) {
            // An entry marked as a directory may still contain bytes
            return reason == null ? new Checked(name, entry, guard.readToEnd()) : null;
        }
        if (reason != null) {
            locked |= entry.getGeneralPurposeBit().usesEncryption();
            problems.add(name, 0, 0, reason);
            return null;
        }
        BufferedInputStream content = new BufferedInputStream(guard, EntryContent.LOOKED_AT);
        content.mark(EntryContent.LOOKED_AT);
        byte[] start = content.readNBytes(EntryContent.LOOKED_AT);
        content.reset();
        switch (EntryContent.of(name, start)) {
            case EntryContent.Plays() -> {
                histories++;
                history.read(name, content);
            }
            case EntryContent.Text() -> keep(name, content);
            case EntryContent.Zip() -> readZip(name, content, nested);
            case EntryContent.CutOff() -> problems.add(name, 0, 0, ENDS_EARLY);
            case EntryContent.Other(String what) -> skipped.add(name, what);
        }
        return new Checked(name, entry, guard.readToEnd());
    }

    private void keep(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(TEXTS - textBytes + 1);
        if (textBytes + bytes.length > TEXTS) {
            skipped.add(name, "text too large to read from a ZIP; send it separately");
        } else {
            textBytes += bytes.length;
            texts.add(new Text(name, bytes));
        }
    }

    private void readZip(String name, InputStream content, boolean nested) throws IOException {
        if (nested) {
            skipped.add(name, "a ZIP in a ZIP in a ZIP; unpack it");
            return;
        }
        TailCapturingStream tailCapturingStream = new TailCapturingStream(content);
        Damaged damaged = readEntries(name, tailCapturingStream, true);
        tailCapturingStream.transferTo(OutputStream.nullOutputStream());
        report(name, tailCapturingStream.lastBytes, damaged, CUT_OFF);
    }

    /** Reads a nested ZIP and remembers its last bytes. */
    private static final class TailCapturingStream extends BulkInputStream {

        private final InputStream source;
        private final LastBytes lastBytes = new LastBytes();

        TailCapturingStream(InputStream source) {
            this.source = source;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = source.read(target, offset, length);
            if (read > 0) {
                lastBytes.remember(target, offset, read);
            }
            return read;
        }
    }
}
