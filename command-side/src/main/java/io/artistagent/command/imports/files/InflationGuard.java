package io.artistagent.command.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the current file of a ZIP. Watches how much the ZIP grows while it is read, over all its files, and gives up on one that
 * grows beyond reason; sums up what the checksum is compared with.
 */
final class InflationGuard extends InputStream {

    /** The ZIP cannot be read from here on: whatever the reader of the format throws, it is no fault of anything else. */
    static final class Damaged extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient InflationGuard guard;

        Damaged(InflationGuard guard, Throwable cause) {
            super("The ZIP is damaged", cause);
            this.guard = guard;
        }

        /** Whether nothing is wrong but a library that the reader would need for a rare compression. */
        boolean isForeign() {
            return getCause() instanceof LinkageError;
        }

        /** Whether nothing is wrong but a file that cannot be opened, and whose end cannot be found therefore. */
        boolean isLockedOut() {
            return getCause() instanceof UnsupportedZipFeatureException;
        }

        /** What is at fault: a file that cannot be opened, or the ZIP. */
        String file(String zip) {
            return getCause() instanceof UnsupportedZipFeatureException feature
                    ? EntryName.of(feature.getEntry())
                    : zip;
        }

        /** Whether it is this ZIP that is damaged, and not the one around it. */
        boolean isOf(InflationGuard guard) {
            return this.guard == guard;
        }
    }

    /** Small files may shrink to almost nothing without any ill will. */
    private static final long RATIO_MATTERS_FROM = 16L * 1024 * 1024;

    private final ZipArchiveInputStream zip;
    private final Inflated inflated;
    private final byte[] scrap = new byte[16 * 1024];
    private final CRC32 checksum = new CRC32();

    InflationGuard(ZipArchiveInputStream zip, Inflated inflated) {
        this.zip = zip;
        this.inflated = inflated;
    }

    /** How much was inflated so far, over all files and the ZIPs within them. */
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
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
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
            throw told(fault);
        }
    }

    /** Reads what is left of a file, so that passing over it is counted as well; answers the checksum of the whole file. */
    long readToEnd() throws IOException {
        while (read(scrap, 0, scrap.length) >= 0) {
            // Counted and dropped
        }
        long sum = checksum.getValue();
        checksum.reset();
        return sum;
    }

    /** The next file or directory; null after the last. */
    @Nullable
    ZipArchiveEntry next() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException | RuntimeException | LinkageError fault) {
            throw told(fault);
        }
    }

    /** Tells faults of the ZIP from those of the upload, of the ZIP around it, and from limits. */
    private IOException told(Throwable fault) {
        return fault instanceof FileRefused || fault instanceof UploadBroken || fault instanceof Damaged
                ? (IOException) fault
                : new Damaged(this, fault);
    }
}
