package io.artistagent.command.pictures.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is shown from what was sent: the middle square of the picture, upright, in fixed sizes, as JPEG without metadata. It takes
 * CPU for up to seconds and memory for up to 200 MB, so callers bound how many run.
 */
public final class Pictures {

    /** The sides of the squares, in pixels. A picture that is smaller is not blown up. */
    public static final int[] SIZES = {64, 256, 640};

    private static final int LARGEST = 640;

    private Pictures() {}

    /**
     * The picture in every size, encoded.
     *
     * @throws PictureRefused where it cannot be taken
     */
    public static Map<Integer, byte[]> of(byte[] file) {
        var head = Head.of(file);
        try {
            var square = Orientation.upright(Colours.standard(decode(head)), head.orientation());
            var sizes = new TreeMap<Integer, byte[]>();
            for (var size : SIZES) {
                sizes.put(size, Jpeg.encode(Scaling.to(square, Math.min(size, square.getWidth()))));
            }
            return sizes;
        } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
            // Decoders throw whatever they meet in a damaged file, and a hostile one may ask for any amount of memory
            throw unreadable instanceof PictureRefused told ? told : PictureRefused.broken();
        }
    }

    private static BufferedImage decode(Head head) throws IOException {
        var reader = Readers.of(head.format());
        try (var bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(head.clean()))) {
            reader.setInput(bytes, true, true);
            var side = Math.min(head.width(), head.height());
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(new Rectangle((head.width() - side) / 2, (head.height() - side) / 2, side, side));
            // Rows and columns that no size needs are dropped while they are decoded
            var step = Math.max(1, side / (2 * LARGEST));
            param.setSourceSubsampling(step, step, 0, 0);
            var type = withProfile(reader);
            if (type != null) {
                param.setDestinationType(type);
            }
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** The type that keeps the colours in which the picture was taken, where it says which. */
    private static @Nullable ImageTypeSpecifier withProfile(ImageReader reader) throws IOException {
        for (var types = reader.getImageTypes(0); types.hasNext(); ) {
            var type = types.next();
            if (Colours.areSpecial(type.getColorModel())) {
                return type;
            }
        }
        return null;
    }
}
