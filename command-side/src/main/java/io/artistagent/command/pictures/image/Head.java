package io.artistagent.command.pictures.image;

/**
 * What a file declares about its picture, read before anything is decoded.
 *
 * @param orientation the Exif orientation; 1 is upright
 * @param clean the file reduced to what the decoder needs: no comments, no metadata, nothing after the picture's end
 */
record Head(Format format, int width, int height, int orientation, byte[] clean) {

    /**
     * The accepted formats, identified by their first bytes, and the maximum number of pixels of each. Decoding WebP takes five times as
     * long.
     */
    enum Format {
        JPEG(40_000_000),
        PNG(40_000_000),
        WEBP(12_000_000);

        private final long mostPixels;

        Format(long mostPixels) {
            this.mostPixels = mostPixels;
        }

        long mostPixels() {
            return mostPixels;
        }
    }

    static final int LEAST_SIDE = 200;

    /** @throws PictureRefused if the file is not an acceptable picture */
    static Head of(byte[] file) {
        var bytes = new Bytes(file);
        var head = read(bytes);
        var pixels = (long) head.width() * head.height();
        if (pixels > head.format().mostPixels()) {
            throw PictureRefused.tooManyPixels(
                    head.width(), head.height(), head.format().mostPixels());
        }
        if (Math.min(head.width(), head.height()) < LEAST_SIDE) {
            throw PictureRefused.tooFewPixels(head.width(), head.height(), LEAST_SIDE);
        }
        return head;
    }

    private static Head read(Bytes bytes) {
        if (bytes.has(0, "\u00FF\u00D8\u00FF")) {
            return JpegHead.read(bytes);
        }
        if (bytes.has(0, PngHead.SIGNATURE)) {
            return PngHead.read(bytes);
        }
        if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            return WebpHead.read(bytes);
        }
        throw PictureRefused.otherFormat();
    }
}
