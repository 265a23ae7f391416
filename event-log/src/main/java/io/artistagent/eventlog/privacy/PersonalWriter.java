package io.artistagent.eventlog.privacy;

import io.artistagent.domain.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes known data as its content or as one sealed text, and erased data as a marker. Data of an erased person that is still known, for
 * example in an aggregate that was loaded before the erasure, is written as erased. A {@link PersonalRendering} replaces all of this.
 */
final class PersonalWriter extends StdSerializer<Personal<?>> {

    /** The member that marks erased data. A sealed field is a text, never an object. */
    private static final String ERASED = "erased";

    PersonalWriter() {
        super(Personal.class);
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
        PersonalRendering rendering = (PersonalRendering) context.getAttribute(PersonalRendering.class);
        if (rendering != null) {
            rendering.write(personal, json, context);
            return;
        }
        Seal seal = (Seal) context.getAttribute(Seal.class);
        switch (personal) {
            case Personal.Known<?>(Object value) -> {
                if (seal == null) {
                    if (context.getAttribute(PersonalModule.SEALED_ONLY) != null) {
                        throw new IllegalStateException(
                                "Cannot store a personal field in the clear: its event names no data subject.");
                    }
                    context.writeValue(json, value);
                } else if (seal.isOfTheErased()) {
                    writeErased(json);
                } else {
                    ObjectMapper mapper = (ObjectMapper) context.getAttribute(ObjectMapper.class);
                    json.writeString(seal.seal(
                            json.streamWriteContext().pathAsPointer().toString(), mapper.writeValueAsBytes(value)));
                }
            }
            case Personal.Erased<?> gone -> {
                if (seal == null) {
                    throw new IllegalStateException("Cannot write an erased field without a seal.");
                }
                writeErased(json);
            }
        }
    }

    private static void writeErased(JsonGenerator json) {
        json.writeStartObject().writeBooleanProperty(ERASED, true).writeEndObject();
    }

    @Override
    public void serializeWithType(
            Personal<?> personal, JsonGenerator json, SerializationContext context, TypeSerializer untyped) {
        serialize(personal, json, context);
    }
}
