package io.artistagent.query.statistics;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A metric, and how its daily figures are aggregated over longer periods. */
enum Metric implements ApiEnum {
    STREAMS(Kind.FLOW),
    LISTENERS(Kind.UNIQUE),
    MONTHLY_LISTENERS(Kind.STOCK),
    FOLLOWERS(Kind.STOCK),
    SAVES(Kind.FLOW),
    PLAYLIST_ADDS(Kind.FLOW);

    private enum Kind {
        /** Additive: the figures of days and of tracks are summed. */
        FLOW,
        /** A level: the last known value counts. */
        STOCK,
        /** Unique people. The same person may appear on two days, so nothing can be summed. */
        UNIQUE
    }

    private final Kind kind;

    Metric(Kind kind) {
        this.kind = kind;
    }

    /** Returns whether the figures of days and of an artist's tracks may be summed. */
    boolean addsUp() {
        return kind == Kind.FLOW;
    }

    /** Returns whether the metric has a figure for more than one day. */
    boolean spansDays() {
        return kind != Kind.UNIQUE;
    }

    /** Returns the figure of a period from those of its reported days, in order; null without any. */
    @Nullable
    Long over(Collection<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        return addsUp()
                ? (Long) days.stream().mapToLong(Long::longValue).sum()
                : days.stream().reduce((earlier, later) -> later).orElseThrow();
    }

    /** Returns the column in the daily figures. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
