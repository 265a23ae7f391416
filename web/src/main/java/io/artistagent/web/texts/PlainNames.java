package io.artistagent.web.texts;

import java.util.Locale;
import java.util.regex.Pattern;

/** Turns names of the API, such as {@code contact.legalName} or {@code ArtistRegistered}, into plain words. */
public final class PlainNames {

    private static final Pattern STEP = Pattern.compile("[./]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_-]+");

    private PlainNames() {}

    /** Returns the words with a capital at the start: {@code contact.legalName} becomes “Contact: legal name”. */
    public static String of(String technical) {
        String words = String.join(
                ": ",
                STEP.splitAsStream(technical)
                        .filter(step -> !step.isEmpty())
                        .map(PlainNames::words)
                        .toList());
        return words.isEmpty() ? technical : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns the words of the last step only: {@code contact.legalName} becomes “legal name”. */
    public static String last(String technical) {
        return words(technical.substring(Math.max(technical.lastIndexOf('.'), technical.lastIndexOf('/')) + 1));
    }

    private static String words(String name) {
        return String.join(" ", HUMP.splitAsStream(name).toList()).toLowerCase(Locale.ROOT);
    }
}
