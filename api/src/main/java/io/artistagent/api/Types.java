package io.artistagent.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What a type is called towards a caller. */
final class Types {

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "text",
            Boolean.class, "true or false",
            boolean.class, "true or false",
            LocalDate.class, "a day such as 2026-11-21",
            Instant.class, "a time such as 2026-11-21T20:00:00Z",
            UUID.class, "a UUID");

    private Types() {}

    static String inWords(Class<?> type) {
        var number = Number.class.isAssignableFrom(type) || type.isPrimitive();
        return WORDS.getOrDefault(type, number ? "a whole number" : "another form");
    }
}
