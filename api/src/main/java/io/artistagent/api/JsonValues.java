package io.artistagent.api;

import io.artistagent.domain.Ids;
import io.artistagent.domain.InvalidValue;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads single JSON values without coercion: 17 is not a string, "17" is not a number, and 17.5 is not a whole number. */
public final class JsonValues {

    private static final Map<Class<?>, Function<JsonNode, Object>> READERS = Map.of(
            String.class, JsonValues::text,
            Boolean.class, JsonValues::flag,
            Long.class, JsonValues::wholeNumber,
            Integer.class, JsonValues::smallNumber,
            UUID.class, node -> Ids.uuid(text(node)));

    private JsonValues() {}

    public static String text(JsonNode node) {
        if (!node.isString()) {
            throw new InvalidValue("This must be a string.");
        }
        return node.stringValue();
    }

    public static boolean flag(JsonNode node) {
        if (!node.isBoolean()) {
            throw new InvalidValue("This must be true or false.");
        }
        return node.booleanValue();
    }

    public static long wholeNumber(JsonNode node) {
        if (!node.isIntegralNumber()) {
            throw new InvalidValue("This must be a whole number.");
        }
        if (!node.canConvertToLong()) {
            throw outOfRange();
        }
        return node.longValue();
    }

    private static int smallNumber(JsonNode node) {
        long number = wholeNumber(node);
        if (number != (int) number) {
            throw outOfRange();
        }
        return (int) number;
    }

    private static InvalidValue outOfRange() {
        return new InvalidValue("This number is out of range.");
    }

    static Object read(JsonNode node, Class<?> type) {
        Function<JsonNode, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("A body record must not have a component of type " + type);
        }
        return reader.apply(node);
    }
}
