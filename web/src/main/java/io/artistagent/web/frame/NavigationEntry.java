package io.artistagent.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * A link of the navigation.
 *
 * @param order where it stands among the entries of the same place, the lowest first
 * @param icon a shape of the icon sprite
 * @param key the letter that opens the page after G
 * @param count how much waits there; zero is not shown
 * @param counted says what is counted, to people who cannot see the number in its place
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

    /** Where a link can stand. */
    public enum Place {
        /** At the side of a desk. */
        SIDE,
        /** At the bottom of a phone, which has room for four. */
        BAR,
        /** On the page that has what the bar has no room for. */
        MORE,
        /** Below the artists among whom a person can switch. */
        SWITCH
    }

    public NavigationEntry(Place place, int order, Section section, String address, String icon, String label) {
        this(place, order, section, address, icon, label, null, 0, "");
    }

    public NavigationEntry opensWith(String key) {
        return new NavigationEntry(place, order, section, address, icon, label, key, count, counted);
    }

    public NavigationEntry counting(long count, String counted) {
        return new NavigationEntry(place, order, section, address, icon, label, key, count, counted);
    }

    /** The same link in another place. */
    public NavigationEntry in(Place other) {
        return new NavigationEntry(other, order, section, address, icon, label, null, count, counted);
    }
}
