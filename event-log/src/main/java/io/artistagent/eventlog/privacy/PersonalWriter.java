package io.artistagent.eventlog.privacy;

import io.artistagent.domain.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes what is known as its content, or as one sealed text; and says of what is erased that it is. Something of an erased person that
 * is still known, as in an aggregate that was loaded before, is written as erased.
 */
final class PersonalWriter extends StdSerializer<Personal<?>> {

    /** The member by which a reader knows what was erased when it was written: a sealed field is a text and no object. */
    private static final String ERASED = "erased";

    PersonalWriter() {
        super(Personal.class);
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
        var seal = (Seal) context.getAttribute(Seal.class);
        switch (personal) {
            case Personal.Known<?>(var value) -> {
                if (seal == null) {
                    if (context.getAttribute(PersonalModule.SEALED_ALONE) != null) {
                        throw new IllegalStateException(
                                "What is personal is not stored in the clear: name its subject.");
                    }
                    context.writeValue(json, value);
                } else if (seal.isOfTheErased()) {
                    writeErased(json);
                } else {
                    var mapper = (ObjectMapper) context.getAttribute(ObjectMapper.class);
                    json.writeString(seal.seal(
                            json.streamWriteContext().pathAsPointer().toString(), mapper.writeValueAsBytes(value)));
                }
            }
            case Personal.Erased<?> gone -> {
                if (seal == null) {
                    throw new IllegalStateException("What is erased is told to nobody.");
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
