package io.artistagent.eventlog.privacy;

import io.artistagent.domain.Personal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;

/**
 * Writes one event for a person who may only see its personal fields if they have said why. It is an attribute of a writer: with it, a
 * personal field becomes its value, or an object that says why the value is not there.
 */
public final class PersonalRendering {

    private final boolean shows;
    private final SequencedSet<String> shown = new LinkedHashSet<>();

    /** @param shows whether values that are known are written */
    public PersonalRendering(boolean shows) {
        this.shows = shows;
    }

    /** The names of the fields whose values were written; the parts of a nested name are separated by dots. */
    public List<String> shown() {
        return new ArrayList<>(shown);
    }

    void write(Personal<?> personal, JsonGenerator json, SerializationContext context) {
        switch (personal) {
            case Personal.Erased<?> gone -> instead(HiddenValue.ERASED, json);
            case Personal.Known<?> known when !shows -> instead(HiddenValue.WITHHELD, json);
            case Personal.Known<?>(Object value) -> {
                shown.add(name(json.streamWriteContext()));
                context.writeValue(json, value);
            }
        }
    }

    private static void instead(HiddenValue reason, JsonGenerator json) {
        json.writeStartObject()
                .writeStringProperty(HiddenValue.MEMBER, reason.reason())
                .writeEndObject();
    }

    /** The place of the field without the numbers of list elements. */
    private static String name(TokenStreamContext place) {
        List<String> parts = new ArrayList<>();
        for (JsonPointer rest = place.pathAsPointer(); !rest.matches(); rest = rest.tail()) {
            if (!rest.mayMatchElement()) {
                parts.add(rest.getMatchingProperty());
            }
        }
        return String.join(".", parts);
    }
}
