package io.artistagent.eventlog.codec;

import io.artistagent.domain.Forgets;
import io.artistagent.eventlog.privacy.Seal;
import io.artistagent.eventlog.privacy.SubjectKeyMissing;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.privacy.Subjects;
import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.eventlog.upcasting.Way;
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
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** Turns messages into what the log keeps, and back. What is personal is sealed on the way in and opened on the way out. */
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
     * @param keys of the persons of whom events tell
     * @param upcasting leads old events to today
     */
    public EventCodec(ObjectMapper json, SubjectKeys keys, Upcasting upcasting) {
        this.json = json;
        this.keys = keys;
        this.upcasting = upcasting;
        this.metaData = json.readerForMapOf(Object.class);
        this.types = new EventTypes(json, upcasting);
        this.payloads = new Payloads(json, types, keys, subjects);
    }

    /** Whether anybody can read events of the type: a class that is gone leaves some that nobody can. */
    public boolean knows(String payloadType) {
        return types.knows(payloadType);
    }

    /** The classes whose events may lie in the log under the name, which may be a former one. */
    public Set<Class<?>> classesOf(String payloadType) {
        return types.classesOf(payloadType);
    }

    /** Whether events of the type say that a person was erased. */
    public boolean forgets(String payloadType) {
        return types.find(payloadType)
                .filter(known -> Forgets.class.isAssignableFrom(known.type()))
                .isPresent();
    }

    /** @throws io.artistagent.domain.RuleBroken where it tells of a person who was erased */
    public StoredEvent encode(EventMessage<?> message) {
        var subject = subjects.of(message.getPayload());
        return encode(
                message,
                revisions.revisionOf(message.getPayloadType()),
                subject,
                subject == null ? null : keys.sealing(message.getIdentifier(), subject));
    }

    /** An aggregate may hold what was erased, or what is to be. */
    public StoredEvent encodeSnapshot(DomainEventMessage<?> snapshot) {
        var subject = subjects.of(snapshot.getPayload());
        return encode(
                snapshot,
                shapes.of(snapshot.getPayloadType()),
                subject,
                subject == null ? null : keys.opening(snapshot.getIdentifier(), subject));
    }

    private StoredEvent encode(
            EventMessage<?> message, @Nullable String revision, @Nullable UUID subject, @Nullable Seal seal) {
        var ofAggregate = message instanceof DomainEventMessage<?> event ? event : null;
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
                .filter(Way::makesPersonal)
                .isPresent();
    }

    /**
     * The event in its current form, sealed. If the person was erased, nothing personal is left in it. There is none if the event does
     * not name the person.
     */
    public Optional<StoredEvent> reencrypt(StoredEvent clear) {
        var payload = payloads.read(clear);
        return subjects.namedIn(payload).map(subject -> {
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
                    payload.getClass().getName(),
                    revisions.revisionOf(payload.getClass()),
                    subject,
                    payloads.write(payload, seal),
                    clear.metaData());
        });
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

    public DomainEventMessage<?> decode(StoredEvent event) {
        return ofAggregate(event, payloads.read(event));
    }

    /** The aggregate as it was, if its class still has the shape that it had then. */
    public Optional<DomainEventMessage<?>> decodeSnapshot(StoredEvent snapshot) {
        return types.find(snapshot.payloadType())
                .filter(known -> shapes.of(known.type()).equals(snapshot.revision()))
                .map(known -> ofAggregate(snapshot, payloads.readSnapshot(snapshot)));
    }

    private DomainEventMessage<?> ofAggregate(StoredEvent event, Object payload) {
        return new GenericDomainEventMessage<>(
                event.type(), event.aggregate(), event.sequence(), message(event, payload), event::time);
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
            check(event);
            return message(event, payloads.read(event));
        } catch (UnreadableEvent reason) {
            return instead(event, reason);
        } catch (SubjectKeyMissing missing) {
            // This one alone: whoever waited here would keep from everybody what is told of all others
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
     * Looks whether the metadata is whole, without making anything of it: a projection that never asks for it would pass over the damage,
     * and another one would not.
     */
    private void check(StoredEvent event) {
        try (var parser = metaData.createParser(event.metaData())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableEvent(event, "its metadata is none");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new UnreadableEvent(event, "something follows its metadata");
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
