package io.artistagent.eventlog.codec;

import io.artistagent.eventlog.privacy.PersonalModule;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.eventlog.upcasting.Way;
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

/** The classes whose objects the log holds, by the names under which it keeps them, today's and former ones. */
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
     * A class and what reads its objects.
     *
     * @param revision the shape that the class has, or null where it has had but one
     * @param reader refuses personal data in the clear
     */
    record Known(Class<?> type, @Nullable String revision, ObjectReader reader) {

        /** Whether the event lies there as the class is written today. */
        boolean isFormOf(StoredEvent event) {
            return Objects.equals(revision, event.revision());
        }
    }

    /** The class that has the name today. */
    Optional<Known> find(String name) {
        return types.computeIfAbsent(name, this::load);
    }

    Known require(String name) {
        return find(name).orElseThrow(() -> new UnknownEventType(name));
    }

    boolean knows(String name) {
        return find(name).isPresent() || !upcasting.classesOf(name).isEmpty();
    }

    /** The classes of today whose objects may lie in the log under the name: none where nobody reads it any more. */
    Set<Class<?>> classesOf(String name) {
        var classes = new HashSet<>(upcasting.classesOf(name));
        find(name).ifPresent(known -> classes.add(known.type()));
        return classes;
    }

    /**
     * How an event is led to today that does not lie there as any class is written.
     *
     * @throws UnreadableEvent where nobody knows: its shape may be that of a version to come
     */
    Way way(StoredEvent event) {
        return upcasting.from(event.payloadType(), event.revision()).orElseThrow(() -> unreadable(event));
    }

    private RuntimeException unreadable(StoredEvent event) {
        if (!knows(event.payloadType())) {
            return new UnknownEventType(event.payloadType());
        }
        var today = find(event.payloadType()).map(Known::revision).orElse("another name");
        return new UnreadableEvent(
                event,
                "it has revision " + event.revision() + ", its class has " + today
                        + ", and no upcaster leads from the one to the other");
    }

    private Optional<Known> load(String name) {
        try {
            var type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return Optional.of(new Known(
                    type,
                    revisions.revisionOf(type),
                    json.readerFor(type).withAttribute(PersonalModule.SEALED_ALONE, true)));
        } catch (ClassNotFoundException gone) {
            return Optional.empty();
        }
    }
}
