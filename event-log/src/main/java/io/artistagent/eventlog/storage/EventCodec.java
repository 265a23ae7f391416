package io.artistagent.eventlog.storage;

import java.util.Map;
import java.util.Objects;
import org.axonframework.common.Assert;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** Turns messages into what the log keeps, and back. */
public final class EventCodec {

    private final ObjectMapper json;
    private final ObjectReader metaData;
    private final EventTypes types;
    private final RevisionResolver revisions = new AnnotationRevisionResolver();

    public EventCodec(ObjectMapper json) {
        this.json = json;
        this.metaData = json.readerForMapOf(Object.class);
        this.types = new EventTypes(json);
    }

    /** Whether there is a class for the type: one that is gone leaves events that nobody can read any more. */
    public boolean knows(String payloadType) {
        return types.find(payloadType).isPresent();
    }

    /** The class of the events of a type. */
    public Class<?> classOf(String payloadType) {
        return types.require(payloadType).type();
    }

    StoredEvent encode(EventMessage<?> message) {
        var type = message.getPayloadType();
        var ofAggregate = message instanceof DomainEventMessage<?> event ? event : null;
        return new StoredEvent(
                0,
                ofAggregate == null ? message.getIdentifier() : ofAggregate.getAggregateIdentifier(),
                ofAggregate == null ? 0 : ofAggregate.getSequenceNumber(),
                ofAggregate == null ? null : ofAggregate.getType(),
                message.getIdentifier(),
                StoredEvent.micros(message.getTimestamp()),
                type.getName(),
                revisions.revisionOf(type),
                json.writeValueAsBytes(message.getPayload()),
                json.writeValueAsBytes(Map.copyOf(message.getMetaData())));
    }

    DomainEventMessage<?> decode(StoredEvent event) {
        return new GenericDomainEventMessage<>(
                event.type(), event.aggregate(), event.sequence(), message(event), event::time);
    }

    /** The event as a projection gets it; one that cannot be read has the reason as its payload. */
    public TrackedEventMessage<?> decode(StoredEvent event, TrackingToken token) {
        return new GenericTrackedDomainEventMessage<>(
                token, event.type(), event.aggregate(), event.sequence(), messageOrReason(event), event::time);
    }

    private Message<Object> messageOrReason(StoredEvent event) {
        try {
            return message(event);
        } catch (UnreadableEvent reason) {
            return new StoredMessage<>(event.identifier(), reason, MetaData::emptyInstance);
        }
    }

    private Message<Object> message(StoredEvent event) {
        return new StoredMessage<>(event.identifier(), payload(event), () -> metaData(event));
    }

    private Object payload(StoredEvent event) {
        var type = types.require(event.payloadType());
        if (!Objects.equals(type.revision(), event.revision())) {
            throw new UnreadableEvent(
                    event, "it has revision " + event.revision() + ", and its class " + type.revision());
        }
        try {
            Object payload = type.reader().readValue(event.payload());
            Assert.nonNull(payload, () -> "An event is never null.");
            return payload;
        } catch (JacksonException damaged) {
            throw new UnreadableEvent(event, damaged.getClass().getSimpleName());
        }
    }

    private MetaData metaData(StoredEvent event) {
        try {
            return MetaData.from(metaData.<Map<String, Object>>readValue(event.metaData()));
        } catch (JacksonException damaged) {
            throw new UnreadableEvent(event, damaged.getClass().getSimpleName());
        }
    }
}
