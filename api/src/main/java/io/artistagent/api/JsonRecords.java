package io.artistagent.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes records of JSON objects, field by field, and notes in {@link Fields} everything that is wrong; what cannot be read stands in as
 * null. A record that has a component of that type gets what was noted, to go on with it, and must check it.
 */
public final class JsonRecords {

    /** No field takes nearly as many; what is longer is not read entry by entry. */
    private static final int MOST_ENTRIES = 1_000;

    private final Fields fields;

    private JsonRecords(Fields fields) {
        this.fields = fields;
    }

    /** The record of a whole body. */
    static <R extends Record> R ofBody(JsonNode body, Class<R> type) {
        var fields = new Fields();
        var made = new JsonRecords(fields).record(body, "", type);
        if (made == null || !goesOn(type)) {
            fields.check();
        }
        return type.cast(Objects.requireNonNull(made));
    }

    /** A list of records at a place in a body, or nothing where it is no list. */
    public static <R extends Record> @Nullable List<@Nullable R> list(
            JsonNode node, String pointer, Class<R> type, Fields fields) {
        var read = new JsonRecords(fields).list(node, pointer, type);
        return read == null ? null : read.stream().map(type::cast).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The pointer of a field (RFC 6901). */
    public static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean goesOn(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(JsonRecords::isNotes);
    }

    private static boolean isNotes(RecordComponent component) {
        return component.getType() == Fields.class;
    }

    private @Nullable Object value(JsonNode node, String pointer, Type type) {
        if (node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(node, pointer, list.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> raw) {
            return raw.isRecord()
                    ? record(node, pointer, raw)
                    : fields.optional(pointer, node, it -> JsonValues.read(it, raw));
        }
        throw new IllegalArgumentException("No body has a field of type " + type);
    }

    private @Nullable List<@Nullable Object> list(JsonNode node, String pointer, Type type) {
        if (!node.isArray()) {
            fields.refuse(pointer, "This must be a list.");
            return null;
        }
        if (node.size() > MOST_ENTRIES) {
            fields.refuse(pointer, "This can have at most " + MOST_ENTRIES + " entries.");
            return null;
        }
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < node.size(); i++) {
            values.add(value(node.get(i), pointer + "/" + i, type));
        }
        return values;
    }

    private @Nullable Object record(JsonNode node, String pointer, Class<?> type) {
        if (!node.isObject()) {
            fields.refuse(pointer, "This must be an object.");
            return null;
        }
        var components = type.getRecordComponents();
        var known = Arrays.stream(components)
                .filter(component -> !isNotes(component))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fields.refuse(pointer(pointer, name), "This field is not known."));
        return make(
                type,
                Arrays.stream(components)
                        .map(component -> isNotes(component)
                                ? fields
                                : value(
                                        node.path(component.getName()),
                                        pointer(pointer, component.getName()),
                                        component))
                        .toArray());
    }

    private @Nullable Object value(JsonNode node, String pointer, RecordComponent component) {
        return node.isMissingNode() ? null : value(node, pointer, component.getGenericType());
    }

    private static Object make(Class<?> type, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(
                    "A body is a record whose constructor only takes its components", impossible);
        }
    }
}
