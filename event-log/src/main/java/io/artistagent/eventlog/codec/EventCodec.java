package io.artistagent.eventlog.codec;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.ErasureEvent;
import io.artistagent.eventlog.privacy.Seal;
import io.artistagent.eventlog.privacy.SubjectKeyMissing;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.privacy.Subjects;
import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.UpcasterChain;
import io.artistagent.eventlog.upcasting.Upcasting;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** Converts messages to what the log stores and back. Personal fields are sealed on the way in and opened on the way out. */
public final class EventCodec {

    private final ObjectMapper json;
    private final ObjectReader metaData;
    private final EventTypes types;
    private final SubjectKeys keys;
    private final Upcasting upcasting;
    private final Payloads payloads;
    private final Subjects subjects = new Subjects();
    private final SnapshotShape shapes = new SnapshotShape();
    private final RevisionResolver revisions = new AnnotationRevisionResolver();

    /**
     * @param keys the keys of the persons in the events
     * @param upcasting converts old events to their current form
     */
    public EventCodec(ObjectMapper json, SubjectKeys keys, Upcasting upcasting) {
        this.json = json;
        this.keys = keys;
        this.upcasting = upcasting;
        this.metaData = json.readerForMapOf(Object.class);
        this.types = new EventTypes(json, upcasting);
        this.payloads = new Payloads(json, types, keys, subjects);
    }

    /** Whether events of the type can be read. They cannot if their class was removed. */
    public boolean knows(String payloadType) {
        return types.knows(payloadType);
    }

    /** The classes of the events that the log may hold under the name, which may be a former one. */
    public Set<Class<?>> classesOf(String payloadType) {
        return types.classesOf(payloadType);
    }

    /** Whether events of the type say that a person was erased. */
    public boolean isErasure(String payloadType) {
        return types.find(payloadType)
                .filter(known -> ErasureEvent.class.isAssignableFrom(known.type()))
                .isPresent();
    }

    /** @throws io.artistagent.domain.RuleBroken if the event contains personal data of an erased person */
    public StoredEvent encode(EventMessage<?> message) {
        UUID subject = subjects.of(message.getPayload());
        return encode(
                message,
                revisions.revisionOf(message.getPayloadType()),
                subject,
                subject == null ? null : keys.sealing(message.getIdentifier(), subject));
    }

    /** Unlike an event, a snapshot may belong to an erased person: data that the aggregate still holds is then written as erased. */
    public StoredEvent encodeSnapshot(DomainEventMessage<?> snapshot) {
        UUID subject = subjects.of(snapshot.getPayload());
        return encode(
                snapshot,
                shapes.of(snapshot.getPayloadType()),
                subject,
                subject == null ? null : keys.opening(snapshot.getIdentifier(), subject));
    }

    private StoredEvent encode(
            EventMessage<?> message, @Nullable String revision, @Nullable UUID subject, @Nullable Seal seal) {
        DomainEventMessage<?> ofAggregate = message instanceof DomainEventMessage<?> event ? event : null;
        return new StoredEvent(
                0,
                ofAggregate == null ? message.getIdentifier() : ofAggregate.getAggregateIdentifier(),
                ofAggregate == null ? 0 : ofAggregate.getSequenceNumber(),
                ofAggregate == null ? null : ofAggregate.getType(),
                message.getIdentifier(),
                StoredEvent.micros(message.getTimestamp()),
                message.getPayloadType().getName(),
                revision,
                subject,
                payloads.write(message.getPayload(), seal),
                json.writeValueAsBytes(Map.copyOf(message.getMetaData())));
    }

    /** The old forms whose events hold in the clear what is personal in the current form. */
    public Set<EventForm> formsToReencrypt() {
        return upcasting.formsThatBecomePersonal();
    }

    /** Whether the event holds in the clear what is personal in its current form. */
    public boolean needsReencryption(StoredEvent event) {
        return upcasting
                .from(event.payloadType(), event.revision())
                .filter(UpcasterChain::makesPersonal)
                .isPresent();
    }

    /**
     * The event in its current form, sealed. If the person was erased, it contains no personal data. Returns nothing if the event does not
     * name the person.
     */
    public Optional<StoredEvent> reencrypt(StoredEvent clear) {
        Object payload = payloads.read(clear);
        return subjects.namedIn(payload).map(subject -> {
            Seal seal = keys.isErased(subject)
                    ? keys.opening(clear.identifier(), subject)
                    : keys.sealing(clear.identifier(), subject);
            return new StoredEvent(
                    clear.index(),
                    clear.aggregate(),
                    clear.sequence(),
                    clear.type(),
                    clear.identifier(),
                    clear.micros(),
                    payload.getClass().getName(),
                    revisions.revisionOf(payload.getClass()),
                    subject,
                    payloads.write(payload, seal),
                    clear.metaData());
        });
    }

    /** Call this before reading from the middle of the log, so that no key from before an earlier erasure opens anything. */
    public void dropCachedKeys() {
        keys.dropCachedKeys();
    }

    /** Fetches the keys that open these events in one query. */
    public void prepare(Collection<StoredEvent> events) {
        Set<UUID> wanted = events.stream()
                .map(StoredEvent::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            keys.fetch(wanted);
        }
    }

    public DomainEventMessage<?> decode(StoredEvent event) {
        return ofAggregate(event, payloads.read(event));
    }

    /** The aggregate as it was, if its class still has the shape that it had when the snapshot was taken. */
    public Optional<DomainEventMessage<?>> decodeSnapshot(StoredEvent snapshot) {
        return types.find(snapshot.payloadType())
                .filter(known -> shapes.of(known.type()).equals(snapshot.revision()))
                .map(known -> ofAggregate(snapshot, payloads.readSnapshot(snapshot)));
    }

    /**
     * The event in its current form.
     *
     * @throws UnreadableEvent if it is damaged, or in a form for which there is no reader
     * @throws SubjectKeyMissing if its key is missing and the person was not erased
     */
    Object payload(StoredEvent event) {
        return payloads.read(event);
    }

    /** The person whose data the event in its current form contains, or whom it names otherwise. */
    Optional<UUID> personIn(Object payload) {
        return payload instanceof AboutPerson event ? Optional.of(event.person().value()) : subjects.namedIn(payload);
    }

    ObjectMapper json() {
        return json;
    }

    private DomainEventMessage<?> ofAggregate(StoredEvent event, Object payload) {
        return new GenericDomainEventMessage<>(
                event.type(), event.aggregate(), event.sequence(), message(event, payload), event::time);
    }

    /**
     * The event as a projection gets it. The payload of an unreadable event is the reason. After an erasure, no more data of that person is
     * opened.
     */
    public TrackedEventMessage<?> decode(StoredEvent event, TrackingToken token) {
        Message<Object> message = messageOrReason(event);
        if (message.getPayload() instanceof ErasureEvent erasure) {
            keys.forget(erasure.person());
        }
        return new GenericTrackedDomainEventMessage<>(
                token, event.type(), event.aggregate(), event.sequence(), message, event::time);
    }

    /** The event as a projection gets it that handles stored events: it need not be readable, and nothing is opened. */
    public TrackedEventMessage<StoredEvent> asStored(StoredEvent event, TrackingToken token) {
        Message<StoredEvent> message = new StoredMessage<>(event.identifier(), event, () -> metaData(event));
        return new GenericTrackedDomainEventMessage<>(
                token, event.type(), event.aggregate(), event.sequence(), message, event::time);
    }

    /**
     * The event in its current form with all personal data left out, as if its person were erased. No key is needed.
     *
     * @throws UnreadableEvent if it is damaged, or in a form for which there is no reader
     */
    Object payloadWithoutPersonalData(StoredEvent event) {
        return payloads.readClosed(event);
    }

    private Message<Object> messageOrReason(StoredEvent event) {
        try {
            check(event);
            return message(event, payloads.read(event));
        } catch (UnreadableEvent reason) {
            return instead(event, reason);
        } catch (SubjectKeyMissing missing) {
            // Only this event fails: waiting for the key would block the projection for everyone else
            return instead(event, new UnreadableEvent(event, missing));
        }
    }

    private static Message<Object> instead(StoredEvent event, UnreadableEvent reason) {
        return new StoredMessage<>(event.identifier(), reason, MetaData::emptyInstance);
    }

    private Message<Object> message(StoredEvent event, Object payload) {
        return new StoredMessage<>(event.identifier(), payload, () -> metaData(event));
    }

    /**
     * Checks that the metadata is well-formed without deserializing it. Otherwise, a projection that never reads the metadata would skip
     * the damage while another one would not.
     */
    private void check(StoredEvent event) {
        try (JsonParser parser = metaData.createParser(event.metaData())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableEvent(event, "its metadata is not an object");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new UnreadableEvent(event, "its metadata has trailing content");
            }
        } catch (JacksonException damaged) {
            throw new UnreadableEvent(event, "its metadata is damaged");
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
