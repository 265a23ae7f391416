package io.artistagent.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * A link in the navigation.
 *
 * @param order the position among the entries of the same place, lowest first
 * @param icon the name of a symbol in the icon sprite
 * @param key the second key of the shortcut, after G
 * @param count the number of waiting items; zero is not shown
 * @param counted the text for screen readers that says what is counted
 */
public record NavigationEntry(
        Place place,
        int order,
        Section section,
        String address,
        String icon,
        String label,
        @Nullable String key,
        long count,
        String counted) {

    /** The places in which a link can appear. */
    public enum Place {
        /** The side bar of a wide screen. */
        SIDE,
        /** The bottom bar of a phone, which shows four links. */
        BAR,
        /** The page "More", with the links that the bottom bar does not show. */
        MORE,
        /** Only the jump box, which also lists those of the side bar. */
        JUMP,
        /** Below the list in which a person switches artists. */
        SWITCH
    }

    public NavigationEntry(Place place, int order, Section section, String address, String icon, String label) {
        this(place, order, section, address, icon, label, null, 0, "");
    }

    /** Returns the same link with a keyboard shortcut. */
    public NavigationEntry opensWith(String key) {
        return new NavigationEntry(place, order, section, address, icon, label, key, count, counted);
    }

    /** Returns the same link with the number of waiting items. */
    public NavigationEntry counting(long count, String counted) {
        return new NavigationEntry(place, order, section, address, icon, label, key, count, counted);
    }

    /** Returns the same link for another place, without its shortcut. */
    public NavigationEntry in(Place other) {
        return new NavigationEntry(other, order, section, address, icon, label, null, count, counted);
    }
}
