package io.artistagent.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Converts JSON objects to records, field by field, and records all errors in {@link Fields}. An invalid field becomes null. A record
 * with a component of type {@link Fields} receives the errors so far; it may add its own and must check them.
 */
public final class JsonRecords {

    /** No field allows nearly as many entries. A longer list is refused without reading its entries. */
    private static final int MAX_ENTRIES = 1_000;

    private final Fields fields;

    private JsonRecords(Fields fields) {
        this.fields = fields;
    }

    /** Converts a whole body. */
    static <R extends Record> R ofBody(JsonNode body, Class<R> type) {
        Fields fields = new Fields();
        Object made = new JsonRecords(fields).record(body, "", type);
        if (made == null || !checksErrorsItself(type)) {
            fields.check();
        }
        return type.cast(Objects.requireNonNull(made));
    }

    /** Converts a list at a pointer of a body; returns null if the node is not a list. */
    public static <R extends Record> @Nullable List<@Nullable R> list(
            JsonNode node, String pointer, Class<R> type, Fields fields) {
        List<Object> read = new JsonRecords(fields).list(node, pointer, type);
        return read == null ? null : read.stream().map(type::cast).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns the JSON Pointer (RFC 6901) of a field. */
    public static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean checksErrorsItself(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(JsonRecords::isFields);
    }

    private static boolean isFields(RecordComponent component) {
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
        throw new IllegalArgumentException("A body record must not have a component of type " + type);
    }

    private @Nullable List<@Nullable Object> list(JsonNode node, String pointer, Type type) {
        if (!node.isArray()) {
            fields.refuse(pointer, "This must be a list.");
            return null;
        }
        if (node.size() > MAX_ENTRIES) {
            fields.refuse(pointer, "This can have at most " + MAX_ENTRIES + " entries.");
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
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
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = Arrays.stream(components)
                .filter(component -> !isFields(component))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fields.refuse(pointer(pointer, name), "This field is not known."));
        return make(
                type,
                Arrays.stream(components)
                        .map(component -> isFields(component)
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
                    "A body record must have an accessible canonical constructor", impossible);
        }
    }
}
