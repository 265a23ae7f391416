package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link in an artist's profile that identifies the demo, so that a demo started on an earlier day can be continued. */
public final class DemoLink {

    private static final Pattern LINK =
            Pattern.compile("https://demo\\.example/(-?\\d{1,19})/(\\d{4}-\\d{2}-\\d{2})/\\d+");

    private DemoLink() {}

    static String link(long seed, LocalDate end, int artist) {
        return "https://demo.example/" + seed + "/" + end + "/" + artist;
    }

    /** Returns the end day in a link, if the link belongs to the demo with this seed. */
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
