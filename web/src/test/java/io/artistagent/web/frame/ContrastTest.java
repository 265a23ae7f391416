package io.artistagent.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of both themes have the contrast that WCAG 2.2 requires. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private static final List<String> TEXT_PAIRS = List.of(
            "text on bg, surface, surface-2, hover, accent-soft, good-soft, warn-soft, bad-soft",
            "text-2 on bg, surface, surface-2, hover",
            "accent on bg, surface, surface-2, hover",
            "accent-strong on bg, surface, hover, accent-soft",
            "on-accent on accent, accent-strong",
            "good on bg, surface, surface-2, hover, good-soft",
            "warn on bg, surface, warn-soft",
            "bad on bg, surface, surface-2, hover, bad-soft",
            "tile-1-ink on tile-1, tile-1-shape",
            "tile-2-ink on tile-2, tile-2-shape",
            "tile-3-ink on tile-3, tile-3-shape",
            "tile-4-ink on tile-4, tile-4-shape",
            "tile-5-ink on tile-5, tile-5-shape",
            "tile-6-ink on tile-6, tile-6-shape",
            "tile-7-ink on tile-7, tile-7-shape",
            "tile-8-ink on tile-8, tile-8-shape");

    private static final List<String> SHAPE_PAIRS = List.of(
            "control-line on bg, surface",
            "accent on bg, surface, line, accent-soft",
            "surface on control-line, accent",
            "chart-1 on surface, chart-gap",
            "chart-2 on surface",
            "chart-3 on surface",
            "chart-4 on surface",
            "chart-5 on surface",
            "chart-before on surface, chart-gap",
            "good on line",
            "warn on line",
            "bad on line");

    private final Map<String, String[]> tokens = tokens();

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void text_has_enough_contrast_on_every_surface(int theme) {
        check(TEXT_PAIRS, theme, TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void controls_and_chart_lines_have_enough_contrast_on_every_surface(int theme) {
        check(SHAPE_PAIRS, theme, SHAPE);
    }

    @Test
    void only_the_token_style_sheet_defines_colours() {
        for (String sheet : List.of("ui.css", "pages.css")) {
            String css = Sources.read(Sources.ASSETS.resolve(sheet));
            assertThat(css).as(sheet).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b(?=[^{}]*})|rgba?\\(|hsla?\\(");
        }
    }

    private void check(List<String> pairs, int theme, double least) {
        for (String pair : pairs) {
            String[] sides = pair.split(" on ");
            for (String ground : sides[1].split(", ")) {
                assertThat(contrast(tokens.get(sides[0])[theme], tokens.get(ground)[theme]))
                        .as("%s on %s in theme %d", sides[0], ground, theme)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    private static Map<String, String[]> tokens() {
        Map<String, String[]> tokens = new HashMap<>();
        Matcher pair = Pattern.compile("--([\\w-]+):\\s*light-dark\\((#\\w{6}), (#\\w{6})\\)")
                .matcher(Sources.read(Sources.ASSETS.resolve("tokens.css")));
        while (pair.find()) {
            tokens.put(pair.group(1), new String[] {pair.group(2), pair.group(3)});
        }
        return tokens;
    }

    /** (L1 + 0.05) / (L2 + 0.05), WCAG 2.2 "contrast ratio". */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** WCAG 2.2 "relative luminance" of an sRGB colour. */
    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
