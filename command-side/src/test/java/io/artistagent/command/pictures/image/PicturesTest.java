package io.artistagent.command.pictures.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class PicturesTest {

    @Test
    void a_picture_becomes_a_square_in_three_sizes() {
        Map<Integer, byte[]> sizes = Pictures.of(Samples.jpeg(1600, 900));

        assertThat(sizes.keySet()).containsExactly(64, 256, 640);
        sizes.forEach((size, file) -> {
            BufferedImage image = Samples.read(file);
            assertThat(image.getWidth()).isEqualTo(size);
            assertThat(image.getHeight()).isEqualTo(size);
            assertThat(file).startsWith(0xFF, 0xD8, 0xFF);
        });
        assertThat(sizes.get(64)).hasSizeLessThan(5_000);
    }

    @Test
    void a_small_picture_is_not_enlarged() {
        assertThat(Samples.read(Pictures.of(Samples.png(300, 200)).get(640)).getWidth())
                .isEqualTo(200);
    }

    @Test
    void jpeg_png_and_webp_look_alike() {
        for (byte[] file :
                new byte[][] {Samples.jpeg(300, 300), Samples.png(300, 300), Samples.WEBP, Samples.LOSSLESS_WEBP}) {
            BufferedImage image = Samples.read(Pictures.of(file).get(64));
            assertIsBlue(image.getRGB(8, 32));
            assertIsRed(image.getRGB(56, 32));
        }
    }

    @Test
    void transparent_areas_become_white() {
        BufferedImage image = Samples.read(Pictures.of(Samples.WEBP_WITH_ALPHA).get(64));

        assertThat(image.getRGB(8, 32) & 0xFF).as("blue").isGreaterThan(200);
        assertThat(image.getRGB(8, 32) >> 16 & 0xFF).as("red").isBetween(100, 180);
        assertIsRed(image.getRGB(56, 32));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 32", "2, 56, 32", "3, 56, 32", "4, 8, 32", "5, 32, 8", "6, 32, 8", "7, 32, 56", "8, 32, 56"})
    void a_picture_is_rotated_upright_for_every_exif_orientation(int orientation, int x, int y) {
        byte[] file = Samples.photograph(Samples.jpeg(300, 300), orientation, "Somewhere");

        BufferedImage image = Samples.read(Pictures.of(file).get(64));

        assertIsBlue(image.getRGB(x, y));
        assertIsRed(image.getRGB(63 - x, 63 - y));
    }

    @Test
    void all_metadata_is_removed() {
        byte[] jpeg = Samples.photograph(Samples.jpeg(300, 300), 1, "Plantedplace 47.05N 8.30E");
        jpeg = Samples.withSegment(jpeg, 0xFE, "Plantedcomment".getBytes(ISO_8859_1));
        jpeg = Samples.concat(jpeg, "<script>alert('Plantedscript')</script>".getBytes(ISO_8859_1));
        byte[] png = Samples.withChunk(Samples.png(300, 300), "tEXt", "Author\0Plantedauthor".getBytes(ISO_8859_1));
        assertThat(text(jpeg))
                .as("the uploaded file")
                .contains("Plantedplace", "Plantedcomment", "Plantedscript", "Exif");

        for (byte[] file : new byte[][] {jpeg, png}) {
            assertThat(Pictures.of(file).values())
                    .allSatisfy(stored -> assertThat(text(stored)).doesNotContain("Planted", "Exif", "<script", "GPS"));
        }
    }

    @Test
    void a_web_page_or_svg_named_as_a_picture_is_refused() {
        byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(ISO_8859_1);
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(ISO_8859_1);

        for (byte[] file : new byte[][] {page, svg, Samples.gif(), "BM".getBytes(ISO_8859_1), {0}}) {
            assertIsRefused(file, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture");
        }
        assertIsRefused(
                Samples.concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, page),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "picture-broken");
    }

    @Test
    void a_picture_with_too_many_pixels_is_refused_before_decoding() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertIsRefused(Samples.pngOf(50_000, 50_000), HttpStatus.UNPROCESSABLE_CONTENT, "picture-too-many-pixels");
        assertIsRefused(
                Samples.pngOf(0xFFFF_FFFFL, 0xFFFF_FFFFL), HttpStatus.UNPROCESSABLE_CONTENT, "picture-too-many-pixels");
        byte[] jpeg = Samples.jpeg(300, 300);
        int frame = frame(jpeg);
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
        assertIsRefused(jpeg, HttpStatus.UNPROCESSABLE_CONTENT, "picture-too-many-pixels");
        byte[] webp = Samples.WEBP.clone();
        ByteBuffer.wrap(webp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) 4_000)
                .putShort(28, (short) 3_001);
        assertIsRefused(webp, HttpStatus.UNPROCESSABLE_CONTENT, "picture-too-many-pixels");

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated: fewer than the pixels of one of these pictures would take")
                .isLessThan(3 * 4_000 * 3_001);
    }

    @Test
    void a_canvas_that_differs_from_its_picture_is_refused() {
        assertIsRefused(
                Samples.webpWithCanvas(Samples.WEBP, 250, 240, 0), HttpStatus.UNPROCESSABLE_CONTENT, "picture-broken");
        assertThat(Pictures.of(Samples.webpWithCanvas(Samples.WEBP, 260, 240, 0)))
                .hasSize(3);
    }

    @Test
    void animated_pictures_are_refused() {
        assertIsRefused(
                Samples.withChunk(Samples.png(300, 300), "acTL", new byte[8]),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "picture-animated");
        assertIsRefused(
                Samples.webpWithCanvas(Samples.WEBP, 260, 240, 0x02),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "picture-animated");
    }

    @Test
    void cmyk_pictures_are_refused() {
        byte[] jpeg = Samples.jpeg(300, 300);
        jpeg[frame(jpeg) + 9] = 4;

        assertIsRefused(jpeg, HttpStatus.UNPROCESSABLE_CONTENT, "picture-cmyk");
    }

    /** Each scan takes a few bytes but costs a pass over the whole picture. */
    @Test
    void a_picture_with_very_many_scans_is_refused() {
        byte[] jpeg = Samples.jpeg(300, 300);
        byte[] scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1};
        byte[] many = Arrays.copyOf(jpeg, jpeg.length - 2);
        for (int i = 0; i < 40; i++) {
            many = Samples.concat(many, scan);
        }

        assertIsRefused(
                Samples.concat(many, new byte[] {(byte) 0xFF, (byte) 0xD9}),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "picture-unusual");
    }

    @Test
    void a_picture_truncated_anywhere_is_either_refused_or_shown() {
        for (byte[] file : new byte[][] {Samples.jpeg(300, 300), Samples.png(300, 300), Samples.WEBP}) {
            for (int length = 0; length < file.length; length += 1 + file.length / 60) {
                assertIsRefused(Arrays.copyOf(file, length), null, "");
            }
        }
    }

    @Test
    void a_picture_that_is_too_small_is_refused() {
        assertIsRefused(Samples.png(199, 800), HttpStatus.UNPROCESSABLE_CONTENT, "picture-too-small");
    }

    private static void assertIsRefused(
            byte[] file, @org.jspecify.annotations.Nullable HttpStatus status, String slug) {
        PictureRefused refused = catchThrowableOfType(PictureRefused.class, () -> Pictures.of(file));

        assertThat(refused).isNotNull();
        assertThat(String.valueOf(refused.getBody().getType())).endsWith(slug);
        if (status != null) {
            assertThat(refused.getStatusCode()).isEqualTo(status);
        }
    }

    /** Returns the offset of the frame header of a baseline JPEG. */
    private static int frame(byte[] jpeg) {
        return text(jpeg).indexOf("\u00FF\u00C0");
    }

    private static String text(byte[] file) {
        return new String(file, ISO_8859_1);
    }

    private static void assertIsBlue(int colour) {
        assertThat(colour & 0xFF).as("blue").isGreaterThan(150);
        assertThat(colour >> 16 & 0xFF).as("red").isLessThan(80);
    }

    private static void assertIsRed(int colour) {
        assertThat(colour & 0xFF).as("blue").isLessThan(80);
        assertThat(colour >> 16 & 0xFF).as("red").isGreaterThan(150);
    }
}
