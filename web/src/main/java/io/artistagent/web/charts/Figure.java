package io.artistagent.web.charts;

import org.jspecify.annotations.Nullable;

/** A key figure of the period. */
public record Figure(
        String metric,
        @Nullable Double value,
        @Nullable Double previous,
        @Nullable String comparison,
        @Nullable Change change,
        int missingDays) {}
