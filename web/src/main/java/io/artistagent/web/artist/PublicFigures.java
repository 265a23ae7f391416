package io.artistagent.web.artist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Figures of the 28 days up to {@code to}, the last reported day; null if nothing was reported. */
public record PublicFigures(
        @Nullable LocalDate to,
        @Nullable Double streams,
        @Nullable Double monthlyListeners) {}
