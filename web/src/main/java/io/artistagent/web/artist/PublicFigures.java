package io.artistagent.web.artist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of the 28 days up to the last one reported; null where nothing was reported. */
public record PublicFigures(
        @Nullable LocalDate to,
        @Nullable Double streams,
        @Nullable Double monthlyListeners) {}
