package io.artistagent.eventlog.codec;

import io.artistagent.eventlog.privacy.PersonalRendering;
import io.artistagent.eventlog.privacy.SubjectKeyMissing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.serialization.SerializationException;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;

/**
 * Renders stored events for people who look at the log. An event that cannot be read is rendered as well, so that it can be found: only its
 * payload is then replaced with the reason.
 */
public final class EventRenderer {

    private final EventCodec codec;
    private final ObjectMapper json;
    private final ObjectReader exactly;
    private final ObjectReader members;

    public EventRenderer(EventCodec codec) {
        this.codec = codec;
        this.json = codec.json();
        this.exactly = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        this.members = json.readerForMapOf(Object.class);
    }

    /** Renders several events and fetches the keys that open them in one query. */
    public List<Rendered> render(Collection<StoredEvent> events, Disclosure disclosure) {
        codec.prepare(events);
        return events.stream().map(event -> render(event, disclosure)).toList();
    }

    /** @param disclosure whether personal fields are shown; those of an erased person never are */
    public Rendered render(StoredEvent event, Disclosure disclosure) {
        try {
            return rendered(event, codec.payload(event), new PersonalRendering(disclosure == Disclosure.SHOWN));
        } catch (SerializationException | SubjectKeyMissing reason) {
            return unreadable(event, reason);
        }
    }

    /**
     * Renders an event without its personal data and without the keys that would open it, so that it always gives the same result: personal
     * fields are objects with the one member {@code personal}.
     */
    public Rendered outline(StoredEvent event) {
        try {
            return rendered(event, codec.payloadWithoutPersonalData(event), new PersonalRendering(false));
        } catch (SerializationException reason) {
            return unreadable(event, reason);
        }
    }

    private Rendered rendered(StoredEvent event, Object payload, PersonalRendering rendering) {
        byte[] written =
                json.writer().withAttribute(PersonalRendering.class, rendering).writeValueAsBytes(payload);
        return new Rendered(
                typeOf(event.payloadType()),
                revisionOf(event),
                Optional.ofNullable(event.subject()).or(() -> codec.personIn(payload)),
                exactly.readTree(written),
                rendering.shown());
    }

    private Rendered unreadable(StoredEvent event, RuntimeException reason) {
        return new Rendered(
                typeOf(event.payloadType()),
                revisionOf(event),
                Optional.ofNullable(event.subject()),
                json.createObjectNode().put("unreadable", reason.getClass().getSimpleName()),
                List.of());
    }

    /** Returns the metadata of an event, such as its actor; empty if it is damaged, which says nothing about the payload. */
    public Optional<Map<String, String>> metaData(StoredEvent event) {
        try {
            Map<String, Object> read = members.readValue(event.metaData());
            if (read == null) {
                return Optional.empty(); // The text null is valid JSON
            }
            Map<String, String> texts = new TreeMap<>();
            read.forEach((name, value) -> {
                if (value != null) {
                    texts.put(name, value.toString());
                }
            });
            return Optional.of(texts);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /** The name of a type of events wherever people see it: the simple name of its class. */
    public static String typeOf(String payloadType) {
        return ClassUtils.getShortName(payloadType).replaceFirst("^.*\\.", "");
    }

    private static String revisionOf(StoredEvent event) {
        return Objects.requireNonNullElse(event.revision(), "");
    }
}
