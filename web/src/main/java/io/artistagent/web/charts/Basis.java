package io.artistagent.web.charts;

import java.time.LocalDate;

/** Which days a change compares: as many on either side. */
public record Basis(LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo, int days) {}
