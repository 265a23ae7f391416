package io.artistagent.web.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sparkline for a table cell; unreported days leave a gap. */
public record Sparkline(String path, String x, String y) {

    private static final double LEFT = 1;
    private static final double WIDTH = 90;
    private static final double TOP = 3;
    private static final double HEIGHT = 16;

    /** Returns the line, or null if fewer than two days were reported. */
    public static @Nullable Sparkline of(List<@Nullable Double> values) {
        double[] known = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (known.length < 2) {
            return null;
        }
        double lowest = Arrays.stream(known).min().orElse(0);
        double highest = Arrays.stream(known).max().orElse(0);
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        String x = "";
        String y = "";
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                drawing = false;
                continue;
            }
            double up = highest == lowest ? 0.5 : (value - lowest) / (highest - lowest);
            x = round(LEFT + WIDTH * i / Math.max(1, values.size() - 1));
            y = round(TOP + HEIGHT * (1 - up));
            path.append(drawing ? 'L' : 'M').append(x).append(' ').append(y);
            drawing = true;
        }
        return new Sparkline(path.toString(), x, y);
    }

    private static String round(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
