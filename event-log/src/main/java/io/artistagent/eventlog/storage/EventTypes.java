package io.artistagent.eventlog.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** The classes whose objects the log holds, by the names under which it keeps them. */
final class EventTypes {

    private final ObjectMapper json;
    private final RevisionResolver revisions = new AnnotationRevisionResolver();
    private final Map<String, Optional<Known>> types = new ConcurrentHashMap<>();

    EventTypes(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A class and what reads its objects.
     *
     * @param revision the shape that the class has, or null where it has had but one
     */
    record Known(Class<?> type, @Nullable String revision, ObjectReader reader) {}

    Optional<Known> find(String name) {
        return types.computeIfAbsent(name, this::load);
    }

    Known require(String name) {
        return find(name).orElseThrow(() -> new UnknownEventType(name));
    }

    private Optional<Known> load(String name) {
        try {
            var type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return Optional.of(new Known(type, revisions.revisionOf(type), json.readerFor(type)));
        } catch (ClassNotFoundException gone) {
            return Optional.empty();
        }
    }
}
