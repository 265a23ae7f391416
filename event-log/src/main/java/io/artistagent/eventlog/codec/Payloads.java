package io.artistagent.eventlog.codec;

import io.artistagent.eventlog.privacy.PersonalModule;
import io.artistagent.eventlog.privacy.Seal;
import io.artistagent.eventlog.privacy.SealBroken;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.privacy.Subjects;
import io.artistagent.eventlog.upcasting.OldEvent;
import io.artistagent.eventlog.upcasting.UpcasterChain;
import io.artistagent.eventlog.upcasting.UpcasterFailed;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.Assert;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Event payloads as JSON. Personal fields are sealed on the way in and opened on the way out. An event in the current form of its class is
 * read in one pass; one in an older form is upcast first.
 */
final class Payloads {

    private final ObjectMapper json;
    private final EventTypes types;
    private final SubjectKeys keys;
    private final Subjects subjects;
    private final ObjectWriter withoutPersons;

    Payloads(ObjectMapper json, EventTypes types, SubjectKeys keys, Subjects subjects) {
        this.json = json;
        this.types = types;
        this.keys = keys;
        this.subjects = subjects;
        this.withoutPersons = json.writer().withAttribute(PersonalModule.SEALED_ONLY, true);
    }

    /** @throws IllegalStateException if the payload has personal fields and there is no seal: its class names no subject */
    byte[] write(Object payload, @Nullable Seal seal) {
        return seal == null
                ? withoutPersons.writeValueAsBytes(payload)
                : json.writer()
                        .withAttribute(Seal.class, seal)
                        .withAttribute(ObjectMapper.class, json)
                        .writeValueAsBytes(payload);
    }

    /** @throws UnreadableEvent if it is damaged, or in a form for which there is no reader */
    Object read(StoredEvent event) {
        return read(event, true);
    }

    /** The same without opening anything: sealed fields are read as erased. */
    Object readClosed(StoredEvent event) {
        return read(event, false);
    }

    private Object read(StoredEvent event, boolean opens) {
        try {
            Optional<EventTypes.Known> type = types.find(event.payloadType());
            return type.isPresent() && type.get().isFormOf(event)
                    ? readAsItIs(event, type.get(), seal(event, opens))
                    : readOld(event, opens);
        } catch (JacksonException | SealBroken damaged) {
            throw new UnreadableEvent(event, damaged.getClass().getSimpleName());
        } catch (UpcasterFailed fault) {
            throw new UnreadableEvent(event, String.valueOf(fault.getMessage()));
        }
    }

    Object readSnapshot(StoredEvent snapshot) {
        try {
            return readAsItIs(snapshot, types.require(snapshot.payloadType()), seal(snapshot, true));
        } catch (JacksonException | SealBroken damaged) {
            throw new UnreadableEvent(snapshot, damaged.getClass().getSimpleName());
        }
    }

    private Object readAsItIs(StoredEvent event, EventTypes.Known type, @Nullable Seal seal) {
        Object payload = reader(type, seal).readValue(event.payload());
        Assert.nonNull(payload, () -> "An event is never null.");
        return payload;
    }

    private Object readOld(StoredEvent event, boolean opens) {
        UpcasterChain chain = types.chain(event);
        EventTypes.Known type = types.require(chain.end().type());
        Seal seal = seal(event, opens);
        OldEvent old = chain.apply(event.payload(), seal != null);
        Object payload = (seal == null ? clearReader(type) : reader(type, seal.of(old))).readValue(old.json());
        return seal == null && opens ? withoutTheErased(payload, event, type) : payload;
    }

    /** An event that is stored in the clear and became personal later may belong to a person who has been erased since. */
    private Object withoutTheErased(Object payload, StoredEvent event, EventTypes.Known type) {
        Optional<UUID> subject = subjects.namedIn(payload).filter(keys::isErased);
        if (subject.isEmpty()) {
            return payload;
        }
        Seal nothing = keys.opening(event.identifier(), subject.get());
        return reader(type, nothing).readValue(write(payload, nothing));
    }

    /** An event without personal fields has no subject and needs no seal. */
    private @Nullable Seal seal(StoredEvent event, boolean opens) {
        UUID subject = event.subject();
        if (subject == null) {
            return null;
        }
        return opens ? keys.opening(event.identifier(), subject) : Seal.closed(event.identifier(), subject);
    }

    /** In an old form, a field that became personal later is stored in the clear until it is re-encrypted. */
    private static ObjectReader clearReader(EventTypes.Known type) {
        return type.reader().withoutAttribute(PersonalModule.SEALED_ONLY);
    }

    private ObjectReader reader(EventTypes.Known type, @Nullable Seal seal) {
        return seal == null
                ? type.reader()
                : type.reader().withAttribute(Seal.class, seal).withAttribute(ObjectMapper.class, json);
    }
}
