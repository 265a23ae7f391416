package io.artistagent.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * A message about what just happened, shown once on the next page.
 *
 * @param good whether it reports a success, not an error
 * @param card the id of the card that shows it; null if it appears at the top of the page
 */
public record Notice(boolean good, String text, @Nullable String card) {

    Notice(boolean good, String text) {
        this(good, text, null);
    }
}
