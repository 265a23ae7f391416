package io.artistagent.command.pictures.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;

/** Converts pictures to sRGB, which screens expect. */
final class Colours {

    private Colours() {}

    /** Returns whether the colours use an RGB profile other than sRGB, as phone pictures often do. */
    static boolean areSpecial(ColorModel model) {
        return model.getColorSpace() instanceof ICC_ColorSpace space
                && !space.isCS_sRGB()
                && space.getType() == ColorSpace.TYPE_RGB
                && model.getNumComponents() == 3;
    }

    static BufferedImage standard(BufferedImage image) {
        if (!areSpecial(image.getColorModel())) {
            return image;
        }
        BufferedImage standard = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(image, standard);
    }
}
