package io.artistagent.command.pictures.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Sample pictures, valid and malicious. Their left half is blue and their right half is red. */
public final class Samples {

    /** A picture of 260 × 240, made by another program. */
    static final byte[] WEBP = Base64.getDecoder()
            .decode(
                    "UklGRigBAABXRUJQVlA4IBwBAADwEwCdASoEAfAAPxGIwlmsKSejoCh5gCIJZ27hdgD5ebirAAJ9V41vMxnhjpQBVkgO5IR7sxhk"
                            + "LeJlqB10oAq4g9zPwbBVZF2cWY6CTPSB7s0gJuDeTPSB7s0ab1Ik+6xjALpNQWvyQj3ZjAbPC/k72W9UGtB3n0R+Y6UAV9yLJUzj"
                            + "xWRdnFmJ57jbZjAM5VPrkhHuzGGKap9ckJD7sxhf1PrkhIfdhgAA/v6Ipf9qcwsEaH/15oj6M3AUOf7+gNnT/qzIIevcgRf00+D+"
                            + "39BT4oI6CnWljDxQoCVM/O3RdqZm6EIus2uNyfqfalYYhgImcQfSO0t6TKR2TVgkjHxQglKYZC+eB2h48rhkMhIQLIuVflmoykME"
                            + "qEAAAA==");

    static final byte[] LOSSLESS_WEBP =
            Base64.getDecoder().decode("UklGRjAAAABXRUJQVlA4TCQAAAAvA8E7AA9wD54zId9Ddf5DC0TaNmP3r/hwEhbR/wm4Hjr/9Sw=");

    /** A picture whose left half is semi-transparent. */
    static final byte[] WEBP_WITH_ALPHA = Base64.getDecoder()
            .decode(
                    "UklGRmgBAABXRUJQVlA4WAoAAAAQAAAAAwEA7wAAQUxQSBsAAAABD/DA/4iIQKRtM3b/ig8nYRH9n4DrofNfzwIAVlA4ICYBAABw"
                            + "FACdASoEAfAAPxGIwlmsKSejoCh5gCIJZ27hdgD5wAaCsAAn1XjW8zGeKXaZvvRXfn4KH8wF0y1VVyIb8bBTZo03nuTPZI9UGtB3"
                            + "ps00Knisjo+7Ln8ZPQKuIg+7Ln8GwVWV0fdmJ57jbZjgYJeF/J4Npb2nC5eF/J4Npb2m0bcTHOwruGP3Yqt59EgE1Bdkor9Ey0xl"
                            + "AFfeLYe5n4xQKsrnmLMTz3PndmaAAP7+iKXo+69XhZ7mQpIwn2iHNy6gmHRIJrz+++Iqnu+SXbNgXjdWPfcaSekq92IYhWEqU8K6"
                            + "4WNFQjI7d1aYefrOhAI/2Lzi0nNkRvj5eYeVFmlv8wZZbRiQNI2v2VegKmILlRjkDfGqJQKex8RI2IeNzozRrRlAAAA=");

    private static final int BLUE = new Color(20, 90, 200).getRGB();
    private static final int RED = new Color(200, 30, 30).getRGB();

    private Samples() {}

    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] gif() {
        return written(drawn(300, 300, BufferedImage.TYPE_INT_RGB), "gif");
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A JPEG with an Exif orientation and the place where it was taken. */
    public static byte[] photograph(byte[] jpeg, int orientation, String place) {
        byte[] gps = place.getBytes(ISO_8859_1);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + gps.length);
        tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(gps.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(gps);
        return withSegment(jpeg, 0xE1, concat("Exif\0\0".getBytes(ISO_8859_1), tiff.array()));
    }

    /** A JPEG with an additional segment after its first marker. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return concat(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG that declares a size but contains almost no data. */
    static byte[] pngOf(long width, long height) {
        byte[] file = png(300, 300);
        ByteBuffer.wrap(file).putInt(16, (int) width).putInt(20, (int) height);
        return file;
    }

    /** A PNG with an additional chunk after its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(type.getBytes(ISO_8859_1)).put(content).putInt(0);
        return concat(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
    }

    /** A WebP whose canvas has a different size than its picture. */
    static byte[] webpWithCanvas(byte[] webp, int width, int height, int flags) {
        byte[] chunks = Arrays.copyOfRange(webp, 12, webp.length);
        ByteBuffer canvas = ByteBuffer.allocate(18).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        canvas.put("VP8X".getBytes(ISO_8859_1)).putInt(10).putInt(flags);
        canvas.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);
        ByteBuffer size =
                ByteBuffer.allocate(4).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(4 + 18 + chunks.length);
        return concat("RIFF".getBytes(ISO_8859_1), size.array(), "WEBP".getBytes(ISO_8859_1), canvas.array(), chunks);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(RED));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(BLUE));
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(image, format, file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
