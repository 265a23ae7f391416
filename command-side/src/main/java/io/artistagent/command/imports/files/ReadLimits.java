package io.artistagent.command.imports.files;

/**
 * How much of one upload is read before it is refused as too large.
 *
 * @param uploadBytes bytes as they arrive
 * @param inflatedBytes bytes of all files of a ZIP together, after inflation
 * @param inflationRatio how many times larger than its upload a ZIP may become
 * @param zipEntries files and directories in a ZIP, and in a ZIP in it, of any kind
 * @param rows lines of a CSV file, or records of a streaming history over all its files
 * @param lineBytes bytes of one CSV line, or characters of one text in a JSON file
 */
public record ReadLimits(
        long uploadBytes, long inflatedBytes, int inflationRatio, int zipEntries, long rows, int lineBytes) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Room for the whole history of an eager listener (some hundred megabytes), and little more. */
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
            throw new IllegalArgumentException("Limits of imports must be positive");
        }
    }
}
