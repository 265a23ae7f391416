package io.artistagent.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * A message about what just happened, shown once on the next page.
 *
 * @param place the id of the card that shows it; null for the whole page
 */
public record Notice(boolean good, String text, @Nullable String place) {

    Notice(boolean good, String text) {
        this(good, text, null);
    }
}
