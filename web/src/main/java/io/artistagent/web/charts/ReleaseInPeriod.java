package io.artistagent.web.charts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A release whose release date is in the period. */
public record ReleaseInPeriod(
        String id, String title, @Nullable LocalDate releaseDate) {}
