package io.artistagent.command.pictures.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the chunks of a WebP file (RFC 9649). The declared canvas may differ from the size of the encoded picture, so the two are compared.
 */
final class WebpHeader {

    private static final int CHUNKS = 12;
    private static final int AROUND_A_CHUNK = 8;
    private static final int ANIMATED = 0x02;
    private static final int ALPHA = 0x10;

    private final Bytes bytes;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private boolean extended;
    private boolean alpha;
    private int canvasWidth;
    private int canvasHeight;
    private int width;
    private int height;
    private int orientation = 1;

    private WebpHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    static PictureHeader read(Bytes bytes) {
        return new WebpHeader(bytes).read();
    }

    private PictureHeader read() {
        long end = bytes.littleU32(4) + AROUND_A_CHUNK;
        if (end > bytes.length()) {
            throw PictureRefused.broken();
        }
        for (long at = CHUNKS; at + AROUND_A_CHUNK <= end; ) {
            long length = bytes.littleU32((int) at + 4);
            long next = at + AROUND_A_CHUNK + length + (length & 1);
            if (at + AROUND_A_CHUNK + length > end) {
                throw PictureRefused.broken();
            }
            chunk((int) at, (int) length);
            at = next;
        }
        if (width == 0 || height == 0 || extended && (width != canvasWidth || height != canvasHeight)) {
            throw PictureRefused.broken();
        }
        return new PictureHeader(PictureHeader.Format.WEBP, width, height, orientation, file());
    }

    private void chunk(int at, int length) {
        int content = at + AROUND_A_CHUNK;
        if (bytes.has(at, "VP8X")) {
            canvas(content);
        } else if (bytes.has(at, "ANIM") || bytes.has(at, "ANMF")) {
            throw PictureRefused.animated();
        } else if (bytes.has(at, "ALPH")) {
            alpha = true;
            keep(at, length);
        } else if (bytes.has(at, "VP8 ")) {
            if (!bytes.has(content + 3, "\u009D\u0001\u002A")) {
                throw PictureRefused.broken();
            }
            picture(bytes.littleU16(content + 6) & 0x3FFF, bytes.littleU16(content + 8) & 0x3FFF);
            keep(at, length);
        } else if (bytes.has(at, "VP8L")) {
            long sides = bytes.littleU32(content + 1);
            picture((int) (sides & 0x3FFF) + 1, (int) (sides >> 14 & 0x3FFF) + 1);
            keep(at, length);
        } else if (bytes.has(at, "EXIF")) {
            int start = bytes.has(content, "Exif\0\0") ? content + 6 : content;
            orientation = Exif.orientation(bytes, start, content + length);
        }
    }

    private void canvas(int content) {
        if ((bytes.u8(content) & ANIMATED) != 0) {
            throw PictureRefused.animated();
        }
        extended = true;
        canvasWidth = bytes.littleU24(content + 4) + 1;
        canvasHeight = bytes.littleU24(content + 7) + 1;
    }

    private void picture(int newWidth, int newHeight) {
        if (width != 0) {
            throw PictureRefused.broken();
        }
        width = newWidth;
        height = newHeight;
    }

    private void keep(int at, int length) {
        clean.write(bytes.file(), at, AROUND_A_CHUNK + length);
        if ((length & 1) == 1) {
            clean.write(0);
        }
    }

    private byte[] file() {
        byte[] chunks = clean.toByteArray();
        int canvas = alpha ? AROUND_A_CHUNK + 10 : 0;
        ByteBuffer file = ByteBuffer.allocate(CHUNKS + canvas + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(4 + canvas + chunks.length).put(ascii("WEBP"));
        if (alpha) {
            file.put(ascii("VP8X")).putInt(10).putInt(ALPHA);
            put24(file, width - 1);
            put24(file, height - 1);
        }
        return file.put(chunks).array();
    }

    private static void put24(ByteBuffer file, int value) {
        file.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
