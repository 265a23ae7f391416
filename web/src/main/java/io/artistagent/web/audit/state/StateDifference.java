package io.artistagent.web.audit.state;

import io.artistagent.web.audit.trail.PayloadField;
import io.artistagent.web.texts.PlainNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two moments. */
public record StateDifference(List<Change> changes) {

    /** A part that differs, with the event that changed it. */
    public record Change(
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String eventId) {

        public String name() {
            return pointer.isEmpty() ? "" : PlainNames.of(pointer);
        }

        public List<PayloadField> earlier() {
            return PayloadField.of(before);
        }

        public List<PayloadField> later() {
            return PayloadField.of(after);
        }
    }

    public StateDifference {
        changes = changes == null ? List.of() : changes;
    }
}
