package io.artistagent.command.pictures.image;

import java.io.ByteArrayOutputStream;

/**
 * Reads the chunks of a PNG file and keeps only those that are needed to show it. Others may contain compressed text that inflates without
 * limit.
 */
final class PngHeader {

    static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

    private static final int AROUND_A_CHUNK = 12;

    private PngHeader() {}

    static PictureHeader read(Bytes bytes) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        clean.write(bytes.file(), 0, SIGNATURE.length());
        int at = SIGNATURE.length();
        if (!bytes.has(at + 4, "IHDR") || bytes.u32(at) != 13) {
            throw PictureRefused.broken();
        }
        long width = bytes.u32(at + 8);
        long height = bytes.u32(at + 12);
        if (width == 0 || height == 0) {
            throw PictureRefused.broken();
        }
        if (width * height > PictureHeader.Format.PNG.mostPixels()
                || width > Integer.MAX_VALUE
                || height > Integer.MAX_VALUE) {
            throw PictureRefused.tooManyPixels(width, height, PictureHeader.Format.PNG.mostPixels());
        }
        for (boolean first = true; ; first = false) {
            long end = at + AROUND_A_CHUNK + bytes.u32(at);
            if (end > bytes.length() || !first && bytes.has(at + 4, "IHDR")) {
                throw PictureRefused.broken();
            }
            if (bytes.has(at + 4, "acTL")) {
                throw PictureRefused.animated();
            }
            if (isNeeded(bytes, at + 4)) {
                clean.write(bytes.file(), at, (int) end - at);
            }
            if (bytes.has(at + 4, "IEND")) {
                return new PictureHeader(PictureHeader.Format.PNG, (int) width, (int) height, 1, clean.toByteArray());
            }
            at = (int) end;
        }
    }

    private static boolean isNeeded(Bytes bytes, int type) {
        return bytes.has(type, "IHDR")
                || bytes.has(type, "PLTE")
                || bytes.has(type, "tRNS")
                || bytes.has(type, "IDAT")
                || bytes.has(type, "IEND");
    }
}
