package io.artistagent.command.pictures.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Converts an uploaded file to the pictures that are shown: the middle square, upright, in fixed sizes, as JPEG without metadata. A
 * conversion takes up to several seconds of CPU time and 200 MB of memory, so callers must limit how many run concurrently.
 */
public final class Pictures {

    /** The side lengths of the squares in pixels. Smaller pictures are not enlarged. */
    public static final int[] SIZES = {64, 256, 640};

    private static final int MAX_SIZE = 640;

    private Pictures() {}

    /**
     * Returns the picture encoded in every size.
     *
     * @throws PictureRefused if the file is not an acceptable picture
     */
    public static Map<Integer, byte[]> of(byte[] file) {
        PictureHeader header = PictureHeader.of(file);
        try {
            BufferedImage square = Orientation.upright(Colours.standard(decode(header)), header.orientation());
            Map<Integer, byte[]> sizes = new TreeMap<>();
            for (int size : SIZES) {
                sizes.put(size, Jpeg.encode(Scaling.to(square, Math.min(size, square.getWidth()))));
            }
            return sizes;
        } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
            // Decoders throw arbitrary exceptions on damaged files, and a hostile file may request any amount of memory
            throw unreadable instanceof PictureRefused refused ? refused : PictureRefused.broken();
        }
    }

    private static BufferedImage decode(PictureHeader header) throws IOException {
        ImageReader reader = Readers.of(header.format());
        try (MemoryCacheImageInputStream bytes =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(header.clean()))) {
            reader.setInput(bytes, true, true);
            int side = Math.min(header.width(), header.height());
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(new Rectangle((header.width() - side) / 2, (header.height() - side) / 2, side, side));
            // Subsampling skips rows and columns that no size needs
            int step = Math.max(1, side / (2 * MAX_SIZE));
            param.setSourceSubsampling(step, step, 0, 0);
            ImageTypeSpecifier type = withProfile(reader);
            if (type != null) {
                param.setDestinationType(type);
            }
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** Returns the image type that preserves the picture's colour profile, or null if the picture has none. */
    private static @Nullable ImageTypeSpecifier withProfile(ImageReader reader) throws IOException {
        for (Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0); types.hasNext(); ) {
            ImageTypeSpecifier type = types.next();
            if (Colours.areSpecial(type.getColorModel())) {
                return type;
            }
        }
        return null;
    }
}
