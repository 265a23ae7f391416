package io.artistagent.query.audit.state;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The difference between two states, as JSON pointers to the smallest parts that differ. A list to which something was appended, or whose
 * elements changed, is compared element by element; any other list that differs has no smaller parts.
 */
final class Difference {

    private final SequencedMap<JsonPointer, Pair> parts = new LinkedHashMap<>();

    private Difference() {}

    /** The two values of a part. A null means that the part does not exist in that state. */
    record Pair(@Nullable JsonNode before, @Nullable JsonNode after) {}

    static SequencedMap<JsonPointer, Pair> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        Difference difference = new Difference();
        difference.compare(JsonPointer.empty(), before, after);
        return difference.parts;
    }

    private void compare(JsonPointer place, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && before.equals(after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(place.appendProperty(name), before.get(name), after.get(name)));
        } else if (before != null && after != null && hasComparableElements(before, after)) {
            IntStream.range(0, after.size())
                    .forEach(index -> compare(place.appendIndex(index), before.get(index), after.get(index)));
        } else {
            parts.put(place, new Pair(before, after));
        }
    }

    private static boolean hasComparableElements(JsonNode before, JsonNode after) {
        return before.isArray()
                && after.isArray()
                && (before.size() == after.size()
                        || before.size() < after.size()
                                && IntStream.range(0, before.size())
                                        .allMatch(index -> before.get(index).equals(after.get(index))));
    }
}
