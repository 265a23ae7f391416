package io.artistagent.command.pictures.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Selects the decoder of each format: the platform's decoders, and a pure Java library for WebP. */
final class Readers {

    private static final WebPImageReaderSpi WEBP = new WebPImageReaderSpi();

    private Readers() {}

    static ImageReader of(PictureHeader.Format format) throws IOException {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> WEBP.createReaderInstance(null);
        };
    }
}
