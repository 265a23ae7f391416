package io.artistagent.web.charts;

import org.jspecify.annotations.Nullable;

/** How a figure moved against the period before; no ratio over a tiny base. */
public record Change(double absolute, @Nullable Double ratio, Basis basis) {}
