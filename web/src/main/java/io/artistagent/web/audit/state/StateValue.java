package io.artistagent.web.audit.state;

import io.artistagent.web.audit.trail.PayloadField.Disclosure;
import io.artistagent.web.forms.Ids;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value of a past state, in the words of the pages.
 *
 * @param text the value, empty if it is not shown
 * @param address the page about what the value names, if it is the id of something
 */
public record StateValue(
        String label,
        Disclosure disclosure,
        String text,
        @Nullable String address) {

    static StateValue hidden(String label, Disclosure why) {
        return new StateValue(label, why, "", null);
    }

    static StateValue shown(String label, String text) {
        return new StateValue(label, Disclosure.SHOWN, text, null);
    }

    /** A value that is a link if it is the id of something. */
    static StateValue of(String label, String field, String text) {
        return new StateValue(label, Disclosure.SHOWN, text, Ids.isId(text) ? address(field, text) : null);
    }

    public boolean isShown() {
        return disclosure == Disclosure.SHOWN;
    }

    /** Returns the icon beside a value that is not shown. */
    public String icon() {
        return disclosure == Disclosure.WITHHELD ? "lock" : "x";
    }

    /** Returns the page about what an id in a field of this name identifies; null if there is none. */
    private static @Nullable String address(String field, String id) {
        String name = field.toLowerCase(Locale.ROOT);
        if (name.equals("owner") || name.equals("person") || name.equals("requestedby")) {
            return "/audit/people/" + id;
        }
        return name.endsWith("id") && !name.contains("picture") || name.equals("blocked")
                ? "/audit/things/" + id
                : null;
    }
}
