package io.artistagent.command.pictures.image;

/**
 * What a file declares about its picture, read before anything is decoded.
 *
 * @param orientation the Exif orientation; 1 is upright
 * @param clean the file reduced to what the decoder needs: no comments, no metadata, nothing after the picture's end
 */
record PictureHeader(Format format, int width, int height, int orientation, byte[] clean) {

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

    static final int MIN_SIDE = 200;

    /** @throws PictureRefused if the file is not an acceptable picture */
    static PictureHeader of(byte[] file) {
        Bytes bytes = new Bytes(file);
        PictureHeader header = read(bytes);
        long pixels = (long) header.width() * header.height();
        if (pixels > header.format().mostPixels()) {
            throw PictureRefused.tooManyPixels(
                    header.width(), header.height(), header.format().mostPixels());
        }
        if (Math.min(header.width(), header.height()) < MIN_SIDE) {
            throw PictureRefused.tooFewPixels(header.width(), header.height(), MIN_SIDE);
        }
        return header;
    }

    private static PictureHeader read(Bytes bytes) {
        if (bytes.has(0, "\u00FF\u00D8\u00FF")) {
            return JpegHeader.read(bytes);
        }
        if (bytes.has(0, PngHeader.SIGNATURE)) {
            return PngHeader.read(bytes);
        }
        if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            return WebpHeader.read(bytes);
        }
        throw PictureRefused.otherFormat();
    }
}
