package io.artistagent.web.charts;

import org.jspecify.annotations.Nullable;

/** The change of a figure against the previous period; the ratio is null if the base is too small. */
public record Change(double absolute, @Nullable Double ratio, ComparisonBasis basis) {}
