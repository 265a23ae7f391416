package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The errors of a form and the fields that they are about. */
final class FieldErrors {

    private FieldErrors() {}

    /** Requires that exactly these fields are invalid, and that a screen reader reads the sentence of an error with each of them. */
    static void describe(Page page, String... fields) {
        assertThat(page.locator("[aria-invalid=true]")).hasCount(fields.length);
        assertThat(page.locator(".err").first()).isVisible();
        Pattern sentence = Pattern.compile(page.locator(".err").allInnerTexts().stream()
                .map(text -> text.strip().replace(".", "[.]"))
                .collect(Collectors.joining("|")));
        for (String field : fields) {
            assertThat(page.locator("#" + field)).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#" + field)).hasAccessibleDescription(sentence);
        }
    }
}
