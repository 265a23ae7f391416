package io.artistagent.web.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request of the signed-in person.
 *
 * @param extended present if the time to answer was extended
 * @param reason why the officer decided so, or extended the time
 */
public record DataRequest(
        String id,
        CaseType type,
        CaseState state,
        Instant receivedAt,
        Instant dueAt,
        @Nullable JsonNode extended,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String note,
        List<Receipt> receipts) {

    public DataRequest {
        receipts = receipts == null ? List.of() : receipts;
    }

    public CaseClock clock() {
        return new CaseClock(receivedAt, dueAt);
    }

    /** Whether the person can fetch a copy of their data because of it. */
    public boolean hasCopy() {
        return state == CaseState.DONE && (type == CaseType.ACCESS || type == CaseType.PORTABILITY);
    }

    public boolean isExtended() {
        return extended != null && !extended.isNull() && !(extended.isBoolean() && !extended.booleanValue());
    }
}
