package io.artistagent.command.pictures.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Scales squares down in steps of at most one half, so that every pixel contributes. Transparent areas become white. */
final class Scaling {

    private Scaling() {}

    static BufferedImage to(BufferedImage square, int side) {
        BufferedImage image = square;
        while (image.getWidth() > 2 * side) {
            image = scaled(image, (image.getWidth() + 1) / 2);
        }
        return scaled(image, side);
    }

    private static BufferedImage scaled(BufferedImage image, int side) {
        return drawn(image, side, graphics -> graphics.drawImage(image, 0, 0, side, side, null));
    }

    static BufferedImage drawn(BufferedImage image, int side, Consumer<Graphics2D> drawing) {
        BufferedImage canvas = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, side, side);
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    image.getWidth() > side
                            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            drawing.accept(graphics);
            return canvas;
        } finally {
            graphics.dispose();
        }
    }
}
