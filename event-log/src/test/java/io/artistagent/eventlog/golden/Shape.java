package io.artistagent.eventlog.golden;

import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shape of an event down to the JSON values: names and types in order, and the constants of each enum. */
final class Shape {

    private Shape() {}

    static String of(Class<?> event) {
        return components(event);
    }

    private static String of(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Personal.class) {
                return StoredRevision.PERSONAL + of(generic.getActualTypeArguments()[0]);
            }
            Stream<String> parts =
                    Arrays.stream(generic.getActualTypeArguments()).map(Shape::of);
            return ((Class<?>) generic.getRawType()).getSimpleName()
                    + parts.collect(Collectors.joining(", ", "<", ">"));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants()).map(Object::toString).collect(Collectors.joining("|"));
        }
        return plain.isRecord() ? value(plain) : plain.getSimpleName();
    }

    /** A record becomes a JSON object, or a single value if it has a {@link JsonValue}. */
    private static String value(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(component -> record.getSimpleName() + " as " + of(component.getGenericType()))
                .orElseGet(() -> components(record));
    }

    private static String components(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(Shape::component)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String component(RecordComponent component) {
        return component.getName() + ": " + of(component.getGenericType());
    }
}
