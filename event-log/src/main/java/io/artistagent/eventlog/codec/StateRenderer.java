package io.artistagent.eventlog.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.artistagent.eventlog.privacy.PersonalRendering;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Renders the fields of an aggregate for people who look at the log, as {@link EventRenderer} renders events. */
public final class StateRenderer {

    private final ObjectMapper json;
    private final Map<Class<?>, ObjectMapper> known = new ConcurrentHashMap<>();

    public StateRenderer(EventCodec codec) {
        this.json = codec.json();
    }

    /**
     * The fields of an aggregate.
     *
     * @param state the fields by name; a personal one is its value, {@code {"personal": "withheld"}} or {@code {"personal": "erased"}}
     * @param shownFields the names of the personal fields whose values {@code state} shows
     */
    public record RenderedState(JsonNode state, List<String> shownFields) {

        public RenderedState {
            shownFields = List.copyOf(shownFields);
        }
    }

    /** @param disclosure whether personal fields are shown; those of an erased person never are */
    public RenderedState render(Object aggregate, Disclosure disclosure) {
        PersonalRendering rendering = new PersonalRendering(disclosure == Disclosure.SHOWN);
        ObjectMapper mapper = known.computeIfAbsent(aggregate.getClass(), this::mapper);
        byte[] written = mapper.writer()
                .withAttribute(PersonalRendering.class, rendering)
                .writeValueAsBytes(aggregate);
        JsonNode state = mapper.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(written);
        return new RenderedState(state, rendering.shown());
    }

    private ObjectMapper mapper(Class<?> type) {
        return json.rebuild()
                .addMixIn(type, AllFields.class)
                .addModule(new SimpleModule("sorted sets").addSerializer(new SortedSet()))
                .build();
    }

    /** Not every aggregate has snapshots, for which it declares this itself. */
    @JsonAutoDetect(
            fieldVisibility = Visibility.ANY,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE)
    private interface AllFields {}

    /** Writes sets in a fixed order, so that equal states look equal. */
    private static final class SortedSet extends StdSerializer<Set<?>> {

        SortedSet() {
            super(Set.class);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator generator, SerializationContext context) {
            generator.writeStartArray();
            set.stream()
                    .sorted(Comparator.comparing(String::valueOf))
                    .forEach(each -> context.writeValue(generator, each));
            generator.writeEndArray();
        }
    }
}
