package io.artistagent.web.audit.state;

import io.artistagent.web.texts.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What differs between two moments. */
public record StateDifference(List<Change> changes) {

    /** A part that differs, with the event that changed it. */
    public record Change(
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String eventId) {

        public String name(Texts texts) {
            return StateParts.label(path(), texts);
        }

        public StateParts earlier(Texts texts) {
            return parts(before, texts);
        }

        public StateParts later(Texts texts) {
            return parts(after, texts);
        }

        /** A single value is formatted by the name of its field, which the page shows above it. */
        private StateParts parts(@Nullable JsonNode value, Texts texts) {
            if (value == null || value.isObject() && StateParts.hidden(value) == null) {
                return StateParts.of(value, texts);
            }
            ObjectNode named = new JsonMapper().createObjectNode();
            named.set(path().substring(path().lastIndexOf('.') + 1), value);
            StateParts parts = StateParts.of(named, texts);
            return new StateParts(
                    parts.values().stream()
                            .map(it -> new StateValue("", it.disclosure(), it.text(), it.address()))
                            .toList(),
                    parts.tables());
        }

        /** The members on the way to the part; elements of a list have no names. */
        private String path() {
            return pointer.replaceFirst("^/", "").replace('/', '.').replaceAll("\\.\\d+(?=\\.|$)", "");
        }
    }

    public StateDifference {
        changes = changes == null ? List.of() : changes;
    }
}
