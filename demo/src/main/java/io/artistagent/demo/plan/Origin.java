package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link of an artist that tells which demo it belongs to, so that one begun on an earlier day can be carried on. */
public final class Origin {

    private static final Pattern LINK =
            Pattern.compile("https://demo\\.example/(-?\\d{1,19})/(\\d{4}-\\d{2}-\\d{2})/\\d+");

    private Origin() {}

    static String link(long seed, LocalDate end, int artist) {
        return "https://demo.example/" + seed + "/" + end + "/" + artist;
    }

    /** The end day of the demo with this seed that a link speaks of. */
    public static Optional<LocalDate> end(String link, long seed) {
        Matcher matcher = LINK.matcher(link);
        try {
            return matcher.matches() && matcher.group(1).equals(Long.toString(seed))
                    ? Optional.of(LocalDate.parse(matcher.group(2)))
                    : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
