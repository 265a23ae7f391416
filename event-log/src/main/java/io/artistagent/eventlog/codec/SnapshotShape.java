package io.artistagent.eventlog.codec;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The shape of an aggregate class, all the way down, as a short digest that is stored with its snapshots. A snapshot that was taken when
 * anything in it had another name, type or choice would silently lose that part. A snapshot with another shape is ignored instead, and the
 * aggregate is rebuilt from its events, which is always right.
 */
final class SnapshotShape {

    private static final int LENGTH = 22; // 132 bits in Base64

    private final Map<Class<?>, String> known = new ConcurrentHashMap<>();

    String of(Class<?> aggregate) {
        return known.computeIfAbsent(aggregate, type -> digest(shape(type, Set.of())));
    }

    private static String digest(String shape) {
        return Base64.getUrlEncoder().encodeToString(DigestUtils.sha256(shape)).substring(0, LENGTH);
    }

    private static String shape(Type type, Set<Class<?>> above) {
        return switch (type) {
            case ParameterizedType generic ->
                shape(generic.getRawType(), above)
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(part -> shape(part, above))
                                .collect(Collectors.joining(",", "<", ">"));
            case Class<?> plain when plain.isArray() -> shape(plain.getComponentType(), above) + "[]";
            case Class<?> plain when plain.isEnum() -> Arrays.toString(plain.getEnumConstants());
            case Class<?> plain when above.contains(plain) -> plain.getSimpleName();
            case Class<?> plain when isOurs(plain) -> parts(plain, with(plain, above));
            default -> type.getTypeName();
        };
    }

    /** JDK classes guarantee their own compatibility. */
    private static boolean isOurs(Class<?> type) {
        return !type.isPrimitive() && !type.getName().startsWith("java.");
    }

    private static String parts(Class<?> type, Set<Class<?>> above) {
        String kinds = type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .map(kind -> kind.getSimpleName() + shape(kind, above))
                        .collect(Collectors.joining("|"))
                : "";
        Class<?> parent = type.getSuperclass();
        String inherited = parent != null && isOurs(parent) ? shape(parent, above) : "";
        return kinds
                + inherited
                + Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                        .map(field -> part(field, above))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String part(Field field, Set<Class<?>> above) {
        return field.getName() + ":" + shape(field.getGenericType(), above);
    }

    private static Set<Class<?>> with(Class<?> type, Set<Class<?>> above) {
        HashSet<Class<?>> all = new HashSet<>(above);
        all.add(type);
        return all;
    }
}
