package io.artistagent.web.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one place that holds data did for a case. */
public record Receipt(
        String place, @Nullable Instant at, @Nullable String result) {}
