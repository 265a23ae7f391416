package io.artistagent.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * One sentence to a person about what just happened, shown once on the next page.
 *
 * @param place the id of the card that it belongs to; null where it is about the whole page
 */
public record Notice(boolean good, String text, @Nullable String place) {

    Notice(boolean good, String text) {
        this(good, text, null);
    }
}
