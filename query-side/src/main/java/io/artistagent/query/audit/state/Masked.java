package io.artistagent.query.audit.state;

import io.artistagent.eventlog.privacy.HiddenValue;
import io.artistagent.query.audit.state.Difference.Pair;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The same state twice: as it was, and as the caller may see it. What differs is decided by what was, so that a change of a personal field
 * is shown even if its values are withheld.
 *
 * @param real the state with all personal values that are not erased
 * @param visible the state that is shown
 */
record Masked(JsonNode real, JsonNode visible) {

    /** The visible values of all parts that differ. */
    static SequencedMap<JsonPointer, Pair> difference(Masked before, Masked after) {
        SequencedMap<JsonPointer, Pair> shown = new LinkedHashMap<>();
        Difference.between(before.real(), after.real()).keySet().forEach(place -> {
            JsonPointer part = visiblePart(place, before, after);
            shown.putIfAbsent(part, new Pair(at(before.visible(), part), at(after.visible(), part)));
        });
        return shown;
    }

    /** The place itself, or the personal field around it whose value is not there. */
    private static JsonPointer visiblePart(JsonPointer place, Masked before, Masked after) {
        return outermostFirst(place).stream()
                .filter(part -> isAbsent(at(before.visible(), part)) || isAbsent(at(after.visible(), part)))
                .findFirst()
                .orElse(place);
    }

    private static List<JsonPointer> outermostFirst(JsonPointer place) {
        LinkedList<JsonPointer> parts = new LinkedList<>();
        for (JsonPointer part = place; part != null && !part.matches(); part = part.head()) {
            parts.addFirst(part);
        }
        return parts;
    }

    /** Whether the node stands for a personal value that is withheld or erased. */
    private static boolean isAbsent(@Nullable JsonNode node) {
        return node != null && HiddenValue.of(node).isPresent();
    }

    private static @Nullable JsonNode at(JsonNode state, JsonPointer place) {
        JsonNode found = state.at(place);
        return found.isMissingNode() ? null : found;
    }
}
