package io.artistagent.command.imports.files;

/** Remembers the last bytes of a stream, enough for the end of a ZIP with the longest possible comment. */
final class LastBytes {

    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};

    private final byte[] ring = new byte[1 << 17];
    private long count;

    void remember(byte[] source, int offset, int length) {
        int kept = Math.min(length, ring.length);
        count += length - kept;
        for (int from = offset + length - kept; from < offset + length; ) {
            int at = (int) (count % ring.length);
            int run = Math.min(ring.length - at, offset + length - from);
            System.arraycopy(source, from, ring, at, run);
            from += run;
            count += run;
        }
    }

    /** Returns whether the bytes contain the end-of-central-directory signature, which a truncated ZIP lacks. */
    boolean holdsEndOfZip() {
        int held = (int) Math.min(count, ring.length);
        for (long start = count - END_OF_ZIP.length; start >= count - held; start--) {
            if (matches(start)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(long start) {
        for (int i = 0; i < END_OF_ZIP.length; i++) {
            if (ring[(int) ((start + i) % ring.length)] != END_OF_ZIP[i]) {
                return false;
            }
        }
        return true;
    }
}
