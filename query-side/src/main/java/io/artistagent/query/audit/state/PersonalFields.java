package io.artistagent.query.audit.state;

import io.artistagent.eventlog.codec.Disclosure;
import io.artistagent.eventlog.privacy.HiddenValue;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The personal fields of a dashboard. A view does not know any more which of its fields are personal in the events, so they are named here.
 */
final class PersonalFields {

    private static final String ARTIST = "stageName";
    private static final String IMPORT = "lastImport";
    private static final List<String> OF_THE_IMPORT =
            List.of("fileName", "days", "notes", "encodings", "problems", "suggestedTracks");

    private final Disclosure disclosure;
    private final List<String> shown = new ArrayList<>();

    PersonalFields(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    /** The dashboard as the caller may see it. */
    JsonNode in(JsonNode dashboard) {
        ObjectNode copy = (ObjectNode) dashboard.deepCopy();
        // An artist always has a name, unless its person was erased
        replace(copy, ARTIST, ARTIST, !copy.has(ARTIST));
        if (copy.get(IMPORT) instanceof ObjectNode last) {
            boolean erased = last.path("erased").asBoolean();
            OF_THE_IMPORT.stream()
                    .filter(field -> last.has(field) || erased)
                    .forEach(field -> replace(last, field, IMPORT + "." + field, erased));
        }
        return copy;
    }

    private void replace(ObjectNode node, String field, String name, boolean erased) {
        if (erased || disclosure == Disclosure.WITHHELD) {
            node.set(field, (erased ? HiddenValue.ERASED : HiddenValue.WITHHELD).json());
        } else {
            shown.add(name);
        }
    }

    /** The names of the fields that were shown. */
    List<String> shown() {
        return shown;
    }
}
