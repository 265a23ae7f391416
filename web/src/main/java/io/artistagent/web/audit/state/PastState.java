package io.artistagent.web.audit.state;

import io.artistagent.web.texts.PlainNames;
import io.artistagent.web.texts.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What something was like at a moment, computed from its events up to then.
 *
 * @param events the events that made it, oldest first; of a long history, the latest ones
 */
public record PastState(
        String aggregateId,
        @Nullable String aggregateType,
        @Nullable Instant asOf,
        long index,
        long version,
        @Nullable JsonNode state,
        List<Step> events,
        @Nullable Long eventCount) {

    /** An event that contributed to it. */
    public record Step(
            String eventId,
            long index,
            @Nullable String type,
            @Nullable Instant at) {

        public String what() {
            return type == null ? eventId : PlainNames.of(type);
        }
    }

    public PastState {
        events = events == null ? List.of() : events;
    }

    public String kind() {
        return aggregateType == null ? "" : PlainNames.of(aggregateType);
    }

    public StateParts parts(Texts texts) {
        return StateParts.of(state, texts);
    }

    /** Returns the number of all events that made it. */
    public long made() {
        return eventCount == null ? version + 1 : eventCount;
    }

    /** Whether there are earlier events that are not listed. */
    public boolean hasMore() {
        return eventCount != null && eventCount > events.size();
    }
}
