package io.artistagent.web.statistics;

import io.artistagent.web.client.Problem;
import io.artistagent.web.statistics.ListeningSummary.Part;
import io.artistagent.web.texts.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The content of a listener's page about their own listening. */
public record ListeningPage(
        @Nullable ListeningSummary summary, @Nullable Problem problem, ListeningPeriod period) {

    private static final int HOURS = 24;
    private static final String UTC = "UTC";

    public boolean empty() {
        return summary == null || summary.nothing();
    }

    /** Returns every month from the first to the last play. A month without plays stays as a gap: its file may be missing. */
    public List<Part> months() {
        if (summary == null || summary.months().isEmpty()) {
            return List.of();
        }
        Map<String, Part> known = byName(summary.months());
        YearMonth last = YearMonth.parse(summary.months().getLast().at());
        List<Part> months = new ArrayList<>();
        for (YearMonth month = YearMonth.parse(summary.months().getFirst().at());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add(known.getOrDefault(month.toString(), new Part(month.toString(), 0, 0, 0)));
        }
        return months;
    }

    /** Returns all 24 hours of the day. */
    public List<Part> hours() {
        Map<String, Part> known = summary == null ? Map.of() : byName(summary.hours());
        return IntStream.range(0, HOURS)
                .mapToObj(Integer::toString)
                .map(hour -> known.getOrDefault(hour, new Part(hour, 0, 0, 0)))
                .toList();
    }

    private static Map<String, Part> byName(List<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::at, Function.identity(), (first, second) -> first));
    }

    /** Returns the longest listening time in a list, to scale the bars. */
    public long most(List<Part> parts) {
        return Math.max(1, parts.stream().mapToLong(Part::msPlayed).max().orElse(1));
    }

    /** Returns the imported years, newest first. */
    public List<Part> years() {
        return summary == null ? List.of() : summary.years().reversed();
    }

    /** Returns the time zone; null for UTC, which also replaces a zone that the API does not know. */
    public @Nullable String zone() {
        return summary == null || summary.zone().equals(UTC) ? null : summary.zone();
    }

    /** Formats a moment in the time zone of the page's days and hours. */
    public String moment(Texts texts, Instant at) {
        String zone = zone();
        return texts.moment(at, zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    }

    public String during(String name) {
        String zone = zone();
        return "/me/listening?period=" + name
                + (zone == null ? "" : "&zone=" + URLEncoder.encode(zone, StandardCharsets.UTF_8));
    }

    public static long minutes(long milliseconds) {
        return Math.round(milliseconds / 60_000.0);
    }
}
