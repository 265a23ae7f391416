package io.artistagent.web.audit.operation;

import io.artistagent.web.audit.trail.PayloadField;
import io.artistagent.web.texts.PlainNames;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event that a projection could not handle. Later events of the same aggregate wait behind it.
 *
 * @param cause the kind of failure; null if the event only waits for an earlier one
 * @param since when it was set aside
 * @param waitsFor the dead letter that must be settled first
 */
public record DeadLetter(
        String id,
        @Nullable String projection,
        @Nullable Integer version,
        @Nullable String eventId,
        long index,
        @Nullable Instant at,
        @Nullable String type,
        @Nullable String aggregateId,
        @Nullable String cause,
        int attempts,
        @Nullable Instant since,
        @Nullable String waitsFor,
        boolean retryRequested,
        @Nullable JsonNode payload) {

    public List<PayloadField> fields() {
        return PayloadField.of(payload);
    }

    public String what() {
        return type == null ? id : PlainNames.of(type);
    }
}
