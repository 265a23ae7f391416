package io.artistagent.query.statistics;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is counted, and how days become a longer time. */
enum Metric implements Word {
    STREAMS(Kind.FLOW),
    LISTENERS(Kind.UNIQUE),
    MONTHLY_LISTENERS(Kind.STOCK),
    FOLLOWERS(Kind.STOCK),
    SAVES(Kind.FLOW),
    PLAYLIST_ADDS(Kind.FLOW);

    private enum Kind {
        /** Happens day by day, so that days and tracks add up. */
        FLOW,
        /** Stands at a height, of which the last one known counts. */
        STOCK,
        /** Counts persons: who comes on two days is one, so nothing adds up. */
        UNIQUE
    }

    private final Kind kind;

    Metric(Kind kind) {
        this.kind = kind;
    }

    /** Whether the figures of days, and of an artist's tracks, may be added up. */
    boolean addsUp() {
        return kind == Kind.FLOW;
    }

    /** Whether there is a figure for more than a day. */
    boolean spansDays() {
        return kind != Kind.UNIQUE;
    }

    /** The figure of a time from those of its reported days in their order; null where none was reported. */
    @Nullable
    Long over(Collection<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        return addsUp()
                ? (Long) days.stream().mapToLong(Long::longValue).sum()
                : days.stream().reduce((earlier, later) -> later).orElseThrow();
    }

    /** The column of the daily figures. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
