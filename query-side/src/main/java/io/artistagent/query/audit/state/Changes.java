package io.artistagent.query.audit.state;

import io.artistagent.query.audit.state.Difference.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Remembers which event changed which part of a state last, from one moment to another. */
final class Changes {

    private final Masked first;
    private final SequencedMap<JsonPointer, String> makers = new LinkedHashMap<>();
    private Masked last;
    private long events;

    /** @param first the state at the earlier moment */
    Changes(Masked first) {
        this.first = first;
        this.last = first;
    }

    /**
     * Notes the state after the next event.
     *
     * @param event the id of the event
     */
    void add(String event, Masked after) {
        Masked.difference(last, after).keySet().forEach(place -> {
            makers.remove(place);
            makers.put(place, event);
        });
        last = after;
        events++;
    }

    long events() {
        return events;
    }

    /** What differs in the end, with the event that gave each part its final value. A part that was changed back does not differ. */
    List<DifferenceAnswer.Change> all() {
        return Masked.difference(first, last).entrySet().stream()
                .map(part -> change(part.getKey(), part.getValue()))
                .toList();
    }

    private DifferenceAnswer.Change change(JsonPointer place, Pair values) {
        return new DifferenceAnswer.Change(place.toString(), values.before(), values.after(), maker(place));
    }

    private String maker(JsonPointer place) {
        @Nullable String exact = makers.get(place);
        return exact != null
                ? exact
                : makers.reversed().entrySet().stream()
                        .filter(made -> isWithin(made.getKey(), place) || isWithin(place, made.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .map(Objects::requireNonNull)
                        .orElseThrow();
    }

    private static boolean isWithin(JsonPointer inner, JsonPointer outer) {
        return inner.toString().startsWith(outer + "/");
    }
}
