package io.artistagent.command.pictures.image;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Rotates or mirrors a square picture so that it is upright. */
final class Orientation {

    private Orientation() {}

    /** @param orientation the Exif orientation, from 1 to 8 */
    static BufferedImage upright(BufferedImage square, int orientation) {
        if (orientation == 1) {
            return square;
        }
        int side = Math.min(square.getWidth(), square.getHeight());
        AffineTransform turn = new AffineTransform();
        switch (orientation) {
            case 2 -> turn.setTransform(-1, 0, 0, 1, side, 0);
            case 3 -> turn.setTransform(-1, 0, 0, -1, side, side);
            case 4 -> turn.setTransform(1, 0, 0, -1, 0, side);
            case 5 -> turn.setTransform(0, 1, 1, 0, 0, 0);
            case 6 -> turn.setTransform(0, 1, -1, 0, side, 0);
            case 7 -> turn.setTransform(0, -1, -1, 0, side, side);
            case 8 -> turn.setTransform(0, -1, 1, 0, 0, side);
            default -> throw new IllegalArgumentException("The orientation must be 1 to 8.");
        }
        return Scaling.drawn(square, side, graphics -> graphics.drawImage(square, turn, null));
    }
}
