package io.artistagent.eventlog.codec;

import io.artistagent.eventlog.privacy.PersonalModule;
import io.artistagent.eventlog.upcasting.UpcasterChain;
import io.artistagent.eventlog.upcasting.Upcasting;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** The classes of the objects in the log, by the names under which they are stored: current and former ones. */
final class EventTypes {

    private final ObjectMapper json;
    private final Upcasting upcasting;
    private final RevisionResolver revisions = new AnnotationRevisionResolver();
    private final Map<String, Optional<Known>> types = new ConcurrentHashMap<>();

    EventTypes(ObjectMapper json, Upcasting upcasting) {
        this.json = json;
        this.upcasting = upcasting;
    }

    /**
     * A class and the reader of its objects.
     *
     * @param revision the current revision of the class, or null if it has none
     * @param reader refuses personal data in the clear
     */
    record Known(Class<?> type, @Nullable String revision, ObjectReader reader) {

        /** Whether the event is stored in the current form of the class. */
        boolean isFormOf(StoredEvent event) {
            return Objects.equals(revision, event.revision());
        }
    }

    /** The class that currently has the name. */
    Optional<Known> find(String name) {
        return types.computeIfAbsent(name, this::load);
    }

    Known require(String name) {
        return find(name).orElseThrow(() -> new UnknownEventType(name));
    }

    boolean knows(String name) {
        return find(name).isPresent() || !upcasting.classesOf(name).isEmpty();
    }

    /** The current classes of the objects that the log may hold under the name; empty if none can be read any more. */
    Set<Class<?>> classesOf(String name) {
        HashSet<Class<?>> classes = new HashSet<>(upcasting.classesOf(name));
        find(name).ifPresent(known -> classes.add(known.type()));
        return classes;
    }

    /**
     * The upcasters for an event that is not stored in the current form of any class.
     *
     * @throws UnreadableEvent if there are none: the event may come from a newer version
     */
    UpcasterChain chain(StoredEvent event) {
        return upcasting.from(event.payloadType(), event.revision()).orElseThrow(() -> unreadable(event));
    }

    private RuntimeException unreadable(StoredEvent event) {
        if (!knows(event.payloadType())) {
            return new UnknownEventType(event.payloadType());
        }
        String current = find(event.payloadType()).map(Known::revision).orElse("another name");
        return new UnreadableEvent(
                event,
                "it has revision " + event.revision() + ", its class has " + current
                        + ", and no upcaster leads from one to the other");
    }

    private Optional<Known> load(String name) {
        try {
            Class<?> type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return Optional.of(new Known(
                    type,
                    revisions.revisionOf(type),
                    json.readerFor(type).withAttribute(PersonalModule.SEALED_ONLY, true)));
        } catch (ClassNotFoundException gone) {
            return Optional.empty();
        }
    }
}
