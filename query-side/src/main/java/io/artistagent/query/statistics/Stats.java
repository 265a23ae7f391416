package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure over time, as one or more lines. */
@Schema(name = "Stats")
record Stats(
        Metric metric,
        Granularity by,
        Split split,
        @Schema(example = "2026-10-25") LocalDate from,
        @Schema(example = "2026-11-21") LocalDate to,
        List<Series> series,
        @Nullable Previous previous) {

    /** One line. */
    @Schema(name = "Series")
    record Series(
            @Schema(example = "total", description = "\"total\", a source, or the id of a track")
            String key,

            @Schema(description = "The title, if the key is a track") @Nullable
            String name,

            List<Point> points) {}

    /** The same figure for the same number of days directly before. */
    @Schema(name = "PreviousPeriod")
    record Previous(LocalDate from, LocalDate to, List<Series> series) {}

    /** Aggregates the reported figures into the requested parts. */
    static Stats of(StatsQuestion question, Map<String, Timeline> lines, Map<String, String> names) {
        Period period = question.period();
        Period previous = period.previous();
        return new Stats(
                question.metric(),
                question.by(),
                question.split(),
                period.from(),
                period.to(),
                series(period, question.by(), lines, names),
                question.compare() == Compare.NONE
                        ? null
                        : new Previous(previous.from(), previous.to(), series(previous, question.by(), lines, names)));
    }

    private static List<Series> series(
            Period period, Granularity granularity, Map<String, Timeline> lines, Map<String, String> names) {
        return lines.entrySet().stream()
                .map(line -> new Series(
                        line.getKey(), names.get(line.getKey()), line.getValue().points(period, granularity)))
                .toList();
    }
}
