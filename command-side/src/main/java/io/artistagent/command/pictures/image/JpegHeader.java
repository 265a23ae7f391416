package io.artistagent.command.pictures.image;

import java.io.ByteArrayOutputStream;

/** Reads the segments of a JPEG file (ITU-T T.81, annex B) up to the end of the picture. */
final class JpegHeader {

    /**
     * Common encoders write about ten scans. A hostile file can declare a scan in sixty bytes, and each one costs a pass over the whole
     * picture.
     */
    private static final int MAX_SCANS = 32;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private final Bytes bytes;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int orientation = 1;
    private int scans;

    private JpegHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    static PictureHeader read(Bytes bytes) {
        return new JpegHeader(bytes).read();
    }

    private PictureHeader read() {
        keep(0, 2);
        int at = 2;
        while (true) {
            if (bytes.u8(at) != 0xFF) {
                throw PictureRefused.broken();
            }
            int marker = bytes.u8(at + 1);
            if (marker == END) {
                keep(at, at + 2);
                return head();
            } else if (marker == 0xFF) {
                at++;
            } else if (standsAlone(marker)) {
                at += 2;
            } else {
                at = segment(marker, at);
            }
        }
    }

    private PictureHeader head() {
        if (width == 0 || height == 0 || scans == 0) {
            throw PictureRefused.broken();
        }
        return new PictureHeader(PictureHeader.Format.JPEG, width, height, orientation, clean.toByteArray());
    }

    /** @return the offset of the next marker */
    private int segment(int marker, int at) {
        int content = at + 4;
        int end = at + 2 + bytes.u16(at + 2);
        if (end < content || end > bytes.length()) {
            throw PictureRefused.broken();
        }
        if (isFrame(marker)) {
            frame(marker, content);
        } else if (marker == APP1 && bytes.has(content, "Exif\0\0")) {
            orientation = Exif.orientation(bytes, content + 6, end);
        }
        if (marker == START_OF_SCAN) {
            end = scan(end);
        }
        if (isNeeded(marker, content)) {
            keep(at, end);
        }
        return end;
    }

    private void frame(int marker, int content) {
        if (marker > 0xC2 || bytes.u8(content) != 8) {
            throw PictureRefused.unusual();
        }
        if (width != 0) {
            throw PictureRefused.broken();
        }
        height = bytes.u16(content + 1);
        width = bytes.u16(content + 3);
        switch (bytes.u8(content + 5)) {
            case 1, 3 -> {}
            case 4 -> throw PictureRefused.cmyk();
            default -> throw PictureRefused.unusual();
        }
    }

    /** Returns the end of the entropy-coded data, which is the first marker that does not belong to a scan. */
    private int scan(int at) {
        if (++scans > MAX_SCANS) {
            throw PictureRefused.unusual();
        }
        while (bytes.u8(at) != 0xFF || bytes.u8(at + 1) == 0 || isRestart(bytes.u8(at + 1))) {
            at++;
        }
        return at;
    }

    private void keep(int from, int to) {
        clean.write(bytes.file(), from, to - from);
    }

    /**
     * Keeps the JFIF, ICC and Adobe segments, which determine the colours. The other application segments record who took the picture, when
     * and where.
     */
    private boolean isNeeded(int marker, int content) {
        return switch (marker) {
            case APP0 -> bytes.has(content, "JFIF\0");
            case APP2 -> bytes.has(content, "ICC_PROFILE\0");
            case APP14 -> bytes.has(content, "Adobe");
            default -> marker < APP0 || marker > APP15 && marker != COMMENT;
        };
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }
}
