package io.artistagent.command.imports.files;

import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Streams the current file of a ZIP. It limits how far the ZIP may grow in total while it is read, to stop decompression bombs, and
 * computes the checksum of each file.
 */
final class InflationGuard extends BulkInputStream {

    /** Signals that the rest of the ZIP is unreadable. Any exception of the ZIP reader is attributed to the file. */
    static final class Damaged extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient InflationGuard guard;

        Damaged(InflationGuard guard, Throwable cause) {
            super("The ZIP is damaged", cause);
            this.guard = guard;
        }

        /** Returns whether the only cause is a missing library for a rare compression method. */
        boolean isForeign() {
            return getCause() instanceof LinkageError;
        }

        /** Returns whether the only cause is a file that cannot be opened and whose end therefore cannot be found. */
        boolean isLockedOut() {
            return getCause() instanceof UnsupportedZipFeatureException;
        }

        /** Returns the name of the file at fault: the one that cannot be opened, or the ZIP. */
        String file(String zip) {
            return getCause() instanceof UnsupportedZipFeatureException feature
                    ? EntryName.of(feature.getEntry())
                    : zip;
        }

        /** Returns whether this ZIP is damaged, as opposed to the one around it. */
        boolean isOf(InflationGuard guard) {
            return this.guard == guard;
        }
    }

    /** Small files may compress extremely well without malicious intent. */
    private static final long RATIO_MATTERS_FROM = 16L * 1024 * 1024;

    private final ZipArchiveInputStream zip;
    private final Inflated inflated;
    private final byte[] scrap = new byte[16 * 1024];
    private final CRC32 checksum = new CRC32();

    InflationGuard(ZipArchiveInputStream zip, Inflated inflated) {
        this.zip = zip;
        this.inflated = inflated;
    }

    /** Counts the inflated bytes over all files and nested ZIPs. */
    static final class Inflated {

        private final Upload upload;
        private final ReadLimits limits;
        private long bytes;

        Inflated(Upload upload, ReadLimits limits) {
            this.upload = upload;
            this.limits = limits;
        }

        private void add(int more) throws FileRefused {
            bytes += Math.max(0, more);
            boolean bomb = bytes > RATIO_MATTERS_FROM && bytes / limits.inflationRatio() > upload.count();
            if (bomb || bytes > limits.inflatedBytes()) {
                throw new FileRefused(FileRefused.Reason.TOO_LARGE, "The ZIP is too large when unpacked.");
            }
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = readZip(target, offset, length);
        inflated.add(read);
        if (read > 0) {
            checksum.update(target, offset, read);
        }
        return read;
    }

    private int readZip(byte[] target, int offset, int length) throws IOException {
        try {
            return zip.read(target, offset, length);
        } catch (IOException | RuntimeException fault) {
            throw classified(fault);
        }
    }

    /** Reads the rest of a file, so that skipped bytes count as well; returns the checksum of the whole file. */
    long readToEnd() throws IOException {
        while (read(scrap, 0, scrap.length) >= 0) {
            // Counted and dropped
        }
        long sum = checksum.getValue();
        checksum.reset();
        return sum;
    }

    /** Returns the next file or directory; null after the last. */
    @Nullable
    ZipArchiveEntry next() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException | RuntimeException | LinkageError fault) {
            throw classified(fault);
        }
    }

    /** Distinguishes faults of this ZIP from those of the upload and the surrounding ZIP, and from exceeded limits. */
    private IOException classified(Throwable fault) {
        return fault instanceof FileRefused || fault instanceof UploadBroken || fault instanceof Damaged
                ? (IOException) fault
                : new Damaged(this, fault);
    }
}
