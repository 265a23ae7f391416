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
            async () => {
              const found = await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              });
              return found.violations.filter(it => ['serious', 'critical'].includes(it.impact)).flatMap(it =>
                it.nodes.map(node => `${it.id} (${it.impact}): ${node.html.slice(0, 160)} ${node.any.concat(node.all).map(c => c.message).join('; ').slice(0, 200)}`));
            }""";

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
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(axe);
        }
        return ((List<?>) page.evaluate(LOOK)).stream().map(String::valueOf).toList();
    }
}
