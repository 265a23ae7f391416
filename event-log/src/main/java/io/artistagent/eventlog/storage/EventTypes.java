package io.artistagent.eventlog.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** The classes whose objects the log holds, by the names under which it keeps them. */
final class EventTypes {

    private final ObjectMapper json;
    private final Map<String, Optional<Known>> types = new ConcurrentHashMap<>();

    EventTypes(ObjectMapper json) {
        this.json = json;
    }

    /** A class and what reads its objects. */
    record Known(Class<?> type, ObjectReader reader) {}

    Optional<Known> find(String name) {
        return types.computeIfAbsent(name, this::load);
    }

    Known require(String name) {
        return find(name).orElseThrow(() -> new UnknownEventType(name));
    }

    private Optional<Known> load(String name) {
        try {
            var type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return Optional.of(new Known(type, json.readerFor(type)));
        } catch (ClassNotFoundException gone) {
            return Optional.empty();
        }
    }
}
