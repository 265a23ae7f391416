package io.artistagent.command.imports.files;

/**
 * Limits on the content of an upload.
 *
 * @param uploadBytes the maximum size of the upload
 * @param inflatedBytes the maximum total size of all files in a ZIP, uncompressed
 * @param inflationRatio the maximum ratio of a ZIP's uncompressed size to its upload size
 * @param zipEntries the maximum number of files and directories in a ZIP and its nested ZIPs
 * @param rows the maximum number of CSV lines, or of streaming history records over all files
 * @param lineBytes the maximum bytes of a CSV line, or characters of a JSON text
 */
public record ReadLimits(
        long uploadBytes, long inflatedBytes, int inflationRatio, int zipEntries, long rows, int lineBytes) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Returns limits that fit the complete history of an avid listener (some hundred megabytes) with little to spare. */
    public static ReadLimits defaults() {
        return new ReadLimits(1024 * MEBIBYTE, 4096 * MEBIBYTE, 200, 1_000, 5_000_000, 64 * 1024);
    }

    public ReadLimits {
        if (uploadBytes < 1
                || inflatedBytes < 1
                || inflationRatio < 1
                || zipEntries < 1
                || rows < 1
                || lineBytes < 16) {
            throw new IllegalArgumentException("Import limits must be positive, and the line limit at least 16 bytes");
        }
    }
}
