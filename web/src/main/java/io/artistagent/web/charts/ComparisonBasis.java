package io.artistagent.web.charts;

import java.time.LocalDate;

/** The days that a change compares: the same number in both periods. */
public record ComparisonBasis(LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo, int days) {}
