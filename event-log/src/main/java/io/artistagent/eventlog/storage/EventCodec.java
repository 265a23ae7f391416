package io.artistagent.eventlog.storage;

import io.artistagent.domain.Forgets;
import io.artistagent.eventlog.privacy.Seal;
import io.artistagent.eventlog.privacy.SealBroken;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.privacy.Subjects;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** Turns messages into what the log keeps, and back. What is personal is sealed on the way in and opened on the way out. */
public final class EventCodec {

    private final ObjectMapper json;
    private final ObjectReader metaData;
    private final EventTypes types;
    private final SubjectKeys keys;
    private final Subjects subjects = new Subjects();
    private final RevisionResolver revisions = new AnnotationRevisionResolver();

    /** @param keys of the persons of whom events tell */
    public EventCodec(ObjectMapper json, SubjectKeys keys) {
        this.json = json;
        this.keys = keys;
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

    /** Whether events of the type say that a person was erased. */
    public boolean forgets(String payloadType) {
        return types.find(payloadType)
                .filter(known -> Forgets.class.isAssignableFrom(known.type()))
                .isPresent();
    }

    /** @throws io.artistagent.domain.RuleBroken where it tells of a person who was erased */
    StoredEvent encode(EventMessage<?> message) {
        var subject = subjects.of(message.getPayload());
        return encode(message, subject, subject == null ? null : keys.sealing(message.getIdentifier(), subject));
    }

    /** An aggregate may hold what was erased, or what is to be. */
    StoredEvent encodeSnapshot(DomainEventMessage<?> snapshot) {
        var subject = subjects.of(snapshot.getPayload());
        return encode(snapshot, subject, subject == null ? null : keys.opening(snapshot.getIdentifier(), subject));
    }

    private StoredEvent encode(EventMessage<?> message, @Nullable UUID subject, @Nullable Seal seal) {
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
                subject,
                payload(message.getPayload(), seal),
                json.writeValueAsBytes(Map.copyOf(message.getMetaData())));
    }

    /** Whether events of its type tell of a person. */
    boolean isPersonal(StoredEvent event) {
        return subjects.areNamedBy(classOf(event.payloadType()));
    }

    /** The sealed form of an event that lies in the clear; of a person who was erased meanwhile it keeps nothing. */
    StoredEvent seal(StoredEvent clear) {
        var payload = payload(clear);
        var subject = Objects.requireNonNull(subjects.of(payload));
        var seal = keys.isErased(subject)
                ? keys.opening(clear.identifier(), subject)
                : keys.sealing(clear.identifier(), subject);
        return new StoredEvent(
                clear.index(),
                clear.aggregate(),
                clear.sequence(),
                clear.type(),
                clear.identifier(),
                clear.micros(),
                clear.payloadType(),
                clear.revision(),
                subject,
                payload(payload, seal),
                clear.metaData());
    }

    private byte[] payload(Object payload, @Nullable Seal seal) {
        return seal == null
                ? json.writeValueAsBytes(payload)
                : json.writer()
                        .withAttribute(Seal.class, seal)
                        .withAttribute(ObjectMapper.class, json)
                        .writeValueAsBytes(payload);
    }

    /** For whoever is about to read somewhere in the middle: nothing is opened with a key from before an erasure that lies behind. */
    public void lookAfresh() {
        keys.lookAfresh();
    }

    /** Fetches the keys that open these events with one look. */
    public void prepare(Collection<StoredEvent> events) {
        var wanted = events.stream()
                .map(StoredEvent::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            keys.fetch(wanted);
        }
    }

    DomainEventMessage<?> decode(StoredEvent event) {
        return new GenericDomainEventMessage<>(
                event.type(), event.aggregate(), event.sequence(), message(event), event::time);
    }

    /**
     * The event as a projection gets it; one that cannot be read has the reason as its payload. Behind an erasure nothing more of that
     * person is opened.
     */
    public TrackedEventMessage<?> decode(StoredEvent event, TrackingToken token) {
        var message = messageOrReason(event);
        if (message.getPayload() instanceof Forgets erasure) {
            keys.forget(erasure.person());
        }
        return new GenericTrackedDomainEventMessage<>(
                token, event.type(), event.aggregate(), event.sequence(), message, event::time);
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
            Object payload = reader(event, type).readValue(event.payload());
            Assert.nonNull(payload, () -> "An event is never null.");
            return payload;
        } catch (JacksonException | SealBroken damaged) {
            throw new UnreadableEvent(event, damaged.getClass().getSimpleName());
        }
    }

    /** What lies in the log from before there were keys has no subject, and is read as it is. */
    private ObjectReader reader(StoredEvent event, EventTypes.Known type) {
        var subject = event.subject();
        return subject == null
                ? type.reader()
                : type.reader()
                        .withAttribute(Seal.class, keys.opening(event.identifier(), subject))
                        .withAttribute(ObjectMapper.class, json);
    }

    private MetaData metaData(StoredEvent event) {
        try {
            return MetaData.from(metaData.<Map<String, Object>>readValue(event.metaData()));
        } catch (JacksonException damaged) {
            throw new UnreadableEvent(event, damaged.getClass().getSimpleName());
        }
    }
}
