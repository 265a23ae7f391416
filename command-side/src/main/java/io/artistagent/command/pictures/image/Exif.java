package io.artistagent.command.pictures.image;

/** Reads the orientation from Exif metadata. Everything else in it is dropped. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int MAX_ENTRIES = 500;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * Returns the orientation from 1 to 8; upright if it is missing or unreadable.
     *
     * @param start the offset of the TIFF structure
     */
    static int orientation(Bytes bytes, int start, int end) {
        if (end - start < 8 || !bytes.has(start, "II") && !bytes.has(start, "MM")) {
            return UPRIGHT;
        }
        boolean little = bytes.has(start, "II");
        long directory = little ? bytes.littleU32(start + 4) : bytes.u32(start + 4);
        if (directory > end - start - 2L) {
            return UPRIGHT;
        }
        int first = start + (int) directory;
        int entries = Math.min(MAX_ENTRIES, u16(bytes, first, little));
        for (int at = first + 2; entries-- > 0 && at + ENTRY <= end; at += ENTRY) {
            if (u16(bytes, at, little) == ORIENTATION) {
                int orientation = u16(bytes, at + 8, little);
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int u16(Bytes bytes, int at, boolean little) {
        return little ? bytes.littleU16(at) : bytes.u16(at);
    }
}
