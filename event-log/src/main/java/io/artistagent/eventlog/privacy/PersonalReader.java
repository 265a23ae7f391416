package io.artistagent.eventlog.privacy;

import io.artistagent.domain.Personal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what {@link PersonalWriter} wrote. */
final class PersonalReader extends StdDeserializer<Personal<?>> {

    private final @Nullable JavaType content;

    /** @param content the type of the content; null before it is resolved */
    PersonalReader(@Nullable JavaType content) {
        super(Personal.class);
        this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new PersonalReader(Objects.requireNonNull(type).containedTypeOrUnknown(0));
    }

    @Override
    public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
        Seal seal = (Seal) context.getAttribute(Seal.class);
        if (seal == null) {
            if (context.getAttribute(PersonalModule.SEALED_ONLY) != null) {
                return context.reportInputMismatch(this, "A personal field is not sealed.");
            }
            return Personal.of(context.<Object>readValue(json, Objects.requireNonNull(content)));
        }
        if (json.hasToken(JsonToken.START_OBJECT)) {
            json.skipChildren();
            return Personal.erased();
        }
        String field = json.streamReadContext().pathAsPointer().toString();
        byte[] opened = seal.open(field, json.getString());
        if (opened == null) {
            return Personal.erased();
        }
        ObjectMapper mapper = (ObjectMapper) context.getAttribute(ObjectMapper.class);
        return Personal.of(mapper.<Object>readValue(opened, content));
    }
}
