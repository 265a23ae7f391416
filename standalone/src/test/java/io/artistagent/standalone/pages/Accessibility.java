package io.artistagent.standalone.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks a page with axe: the rules of WCAG 2.2 AA and best practices. */
public final class Accessibility {

    private static final String LOOK = """
            async ([only, without]) => {
              const found = await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: only,
                rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}])),
              });
              return found.violations.filter(it => ['serious', 'critical'].includes(it.impact)).flatMap(it =>
                it.nodes.map(node => `${it.id} (${it.impact}): ${node.html.slice(0, 160)} ${node.any.concat(node.all).map(c => c.message).join('; ').slice(0, 200)}`));
            }""";

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules whose result depends on the theme. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private final String axe;

    public Accessibility() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the serious and critical violations on the page in its current state. */
    public List<String> violations(Page page) {
        return violations(page, RULES, List.of());
    }

    /** Returns the violations on a page that was checked in another theme: those of the rules about colours. */
    public List<String> violationsInAnotherTheme(Page page) {
        return violations(page, RULES_OF_COLOUR, List.of());
    }

    /** Returns the violations on a page that was checked on another screen: those of all rules but the ones about colours. */
    public List<String> violationsOnAnotherScreen(Page page) {
        return violations(page, RULES, RULES_OF_COLOUR);
    }

    private List<String> violations(Page page, List<String> rules, List<String> without) {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(axe);
        }
        return ((List<?>) page.evaluate(LOOK, List.of(rules, without)))
                .stream().map(String::valueOf).toList();
    }
}
