package io.artistagent.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws covers and portraits. Each number always produces the same picture. */
public final class Artwork {

    private static final int SIDE = 720;

    private Artwork() {}

    public static byte[] cover(long number) {
        return drawn(number, Artwork::shapes);
    }

    /** Draws a person without a face in front of a coloured light. */
    public static byte[] portrait(long number) {
        return drawn(~number, Artwork::figure);
    }

    private interface Drawing {
        void draw(Graphics2D canvas, Random random, float hue);
    }

    private static byte[] drawn(long number, Drawing drawing) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = random.nextFloat();
        canvas.setPaint(new GradientPaint(0, 0, tone(hue, .55f, .30f), SIDE, SIDE, tone(hue + .12f, .60f, .72f)));
        canvas.fillRect(0, 0, SIDE, SIDE);
        drawing.draw(canvas, random, hue);
        canvas.dispose();
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void shapes(Graphics2D canvas, Random random, float hue) {
        for (int i = 0; i < 5; i++) {
            float size = SIDE * (.2f + .5f * random.nextFloat());
            float x = SIDE * random.nextFloat() - size / 2;
            float y = SIDE * random.nextFloat() - size / 2;
            canvas.setColor(see(tone(hue + .45f * random.nextFloat(), .45f, .55f + .4f * random.nextFloat()), 150));
            if (random.nextBoolean()) {
                canvas.fill(new Ellipse2D.Float(x, y, size, size));
            } else {
                canvas.setStroke(new BasicStroke(size / 7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                canvas.draw(new Arc2D.Float(x, y, size, size, 360 * random.nextFloat(), 210, Arc2D.OPEN));
            }
        }
    }

    private static void figure(Graphics2D canvas, Random random, float hue) {
        float light = SIDE * (.55f + .2f * random.nextFloat());
        canvas.setColor(see(tone(hue + .08f, .35f, .98f), 150));
        canvas.fill(new Ellipse2D.Float(SIDE * .5f - light / 2, SIDE * .38f - light / 2, light, light));
        canvas.setColor(tone(hue + .5f, .35f, .16f));
        float head = SIDE * (.24f + .05f * random.nextFloat());
        canvas.fill(new Ellipse2D.Float((SIDE - head) / 2, SIDE * .26f, head, head * 1.25f));
        Path2D shoulders = new Path2D.Float();
        shoulders.moveTo(SIDE * .1, SIDE);
        shoulders.curveTo(SIDE * .14, SIDE * .66, SIDE * .38, SIDE * .62, SIDE * .42, SIDE * .52);
        shoulders.lineTo(SIDE * .58, SIDE * .52);
        shoulders.curveTo(SIDE * .62, SIDE * .62, SIDE * .86, SIDE * .66, SIDE * .9, SIDE);
        shoulders.closePath();
        canvas.fill(shoulders);
    }

    private static Color tone(float hue, float saturation, float brightness) {
        return Color.getHSBColor(hue, saturation, brightness);
    }

    private static Color see(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
