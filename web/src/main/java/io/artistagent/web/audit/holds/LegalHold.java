package io.artistagent.web.audit.holds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of a person that must be kept.
 *
 * @param reason withheld without a purpose
 */
public record LegalHold(
        String subject,
        boolean held,
        @Nullable String reason,
        @Nullable Instant placedAt) {}
