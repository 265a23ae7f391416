package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** Watches how much a ZIP grows while it is read, over all its entries, and gives up on one that grows beyond reason. */
final class InflationGuard extends InputStream {

    /** Small files may shrink to almost nothing without any ill will. */
    private static final long RATIO_MATTERS_FROM = 16L * 1024 * 1024;

    private final ZipInputStream zip;
    private final Upload upload;
    private final ReadLimits limits;
    private final byte[] scrap = new byte[16 * 1024];
    private long inflated;

    InflationGuard(ZipInputStream zip, Upload upload, ReadLimits limits) {
        this.zip = zip;
        this.upload = upload;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = zip.read(target, offset, length);
        inflated += Math.max(0, read);
        boolean bomb = inflated > RATIO_MATTERS_FROM && inflated / limits.inflationRatio() > upload.count();
        if (bomb || inflated > limits.inflatedBytes()) {
            throw new FileRefused(Reason.TOO_LARGE, "The ZIP becomes too large when it is unpacked.");
        }
        return read;
    }

    /** Reads what is left of an entry, so that passing over it is counted as well. */
    void readToEnd() throws IOException {
        while (read(scrap, 0, scrap.length) >= 0) {
            // Counted and dropped
        }
    }
}
