package io.artistagent.query.statistics;

import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
import io.artistagent.domain.catalogue.TrackId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request for a figure of an artist.
 *
 * @param tracks restricts the figure to some of the artist's tracks; null for the artist as a whole
 */
record StatsQuestion(
        UUID artist,
        Metric metric,
        Period period,
        Granularity by,
        Split split,
        Compare compare,
        @Nullable Set<UUID> tracks) {

    /** The limit for a response of about a megabyte of JSON. */
    private static final int MAX_POINTS = 10_000;

    /** The raw request parameters. */
    record Parameters(
            @Nullable String metric,
            @Nullable String from,
            @Nullable String to,
            @Nullable String days,
            @Nullable String by,
            @Nullable String split,
            @Nullable String compare,
            @Nullable String trackId) {

        /** Returns the parameters of a dashboard. By default, its chart compares streams with the previous period. */
        static Parameters ofDashboard(
                @Nullable String from,
                @Nullable String to,
                @Nullable String days,
                @Nullable String metric,
                @Nullable String compare) {
            return new Parameters(
                    Objects.requireNonNullElse(metric, Metric.STREAMS.word()),
                    from,
                    to,
                    days,
                    null,
                    null,
                    Objects.requireNonNullElse(compare, Compare.PREVIOUS.word()),
                    null);
        }
    }

    /**
     * Parses the request parameters.
     *
     * @param lastDay supplies the end of the period if the request has none
     * @throws io.artistagent.api.InvalidFields with all errors
     */
    static StatsQuestion of(UUID artist, Parameters given, Supplier<LocalDate> lastDay) {
        Fields fields = new Fields();
        Metric metric = fields.required("metric", given.metric(), ApiEnum.oneOf(Metric.values()));
        Period period = Period.read(fields, given.from(), given.to(), given.days(), lastDay);
        Granularity granularity = fields.optional("by", given.by(), ApiEnum.oneOf(Granularity.values()));
        Split split = fields.optional("split", given.split(), ApiEnum.oneOf(Split.values()));
        Compare compare = fields.optional("compare", given.compare(), ApiEnum.oneOf(Compare.values()));
        TrackId track = fields.optional("trackId", given.trackId(), TrackId::of);
        if (metric != null && !metric.spansDays() && granularity != null && granularity != Granularity.DAY) {
            fields.refuse(
                    "by",
                    "Unique listeners cannot be added up over several days. Ask for them by day, or ask for monthlyListeners.");
        }
        return fields.make(
                "metric",
                () -> new StatsQuestion(
                        artist,
                        metric,
                        Objects.requireNonNull(period),
                        Objects.requireNonNullElse(granularity, Granularity.DAY),
                        Objects.requireNonNullElse(split, Split.NONE),
                        Objects.requireNonNullElse(compare, Compare.NONE),
                        track == null ? null : Set.of(track.value())));
    }

    /**
     * Parses the parameters of a request about tracks, which have additive metrics only.
     *
     * @param lastDay supplies the end of the period if the request has none
     * @throws io.artistagent.api.InvalidFields with all errors
     */
    static StatsQuestion ofWork(UUID artist, Parameters given, Supplier<LocalDate> lastDay) {
        StatsQuestion question = of(artist, given, lastDay);
        if (!question.metric().addsUp()) {
            throw InvalidFields.of("metric", "Choose one of streams, saves, playlistAdds.");
        }
        return question;
    }

    /** Returns the same request, restricted to some tracks. */
    StatsQuestion of(Set<UUID> some) {
        return new StatsQuestion(artist, metric, period, by, split, compare, some);
    }

    /** Returns the days to read, including the previous period if it is compared. */
    Period reading() {
        return compare == Compare.NONE ? period : new Period(period.previous().from(), period.to());
    }

    /** Returns whether a response with this many lines is within the limit. */
    boolean fits(int lines) {
        return points(lines) <= MAX_POINTS;
    }

    /** @throws InvalidFields if a response with this many lines exceeds the limit */
    void requireFit(int lines) {
        if (!fits(lines)) {
            throw InvalidFields.of(
                    "by",
                    String.format(
                            Locale.ROOT,
                            "The answer would have %,d points, and the limit is %,d."
                                    + " Ask by week or by month, for a shorter period, or for one track.",
                            points(lines),
                            MAX_POINTS));
        }
    }

    private long points(int lines) {
        return (long) lines * by.parts(period) * (compare == Compare.NONE ? 1 : 2);
    }
}
