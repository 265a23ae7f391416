package io.artistagent.query.privacy.dossier;

import java.util.Locale;

/** Turns names of programs into words. */
final class Words {

    private Words() {}

    /** {@code ArtistRegistered} and {@code artistRegistered} become {@code Artist registered}, {@code MAIN_ARTIST} becomes {@code Main artist}. */
    static String of(String name) {
        String spaced = name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
