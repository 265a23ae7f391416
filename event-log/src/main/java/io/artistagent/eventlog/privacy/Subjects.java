package io.artistagent.eventlog.privacy;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the person whose personal data an event or aggregate contains: the one that a {@link DataSubject} field names. */
public final class Subjects {

    private final Map<Class<?>, Optional<MethodHandle>> known = new ConcurrentHashMap<>();

    /** Whether objects of the class contain personal data of a person. */
    public boolean areNamedBy(Class<?> type) {
        return known.computeIfAbsent(type, Subjects::find).isPresent();
    }

    /**
     * The person, or null if the payload contains no personal data.
     *
     * @throws IllegalStateException if the class has a data subject but this object names none: it would be stored in the clear
     */
    public @Nullable UUID of(Object payload) {
        if (!areNamedBy(payload.getClass())) {
            return null;
        }
        return namedIn(payload)
                .orElseThrow(() -> new IllegalStateException(
                        "Cannot store a " + payload.getClass().getSimpleName() + ": its data subject is not set."));
    }

    /** The person, if one is named: old events may contain personal data without naming the person. */
    public Optional<UUID> namedIn(Object payload) {
        return known.computeIfAbsent(payload.getClass(), Subjects::find)
                .map(field -> {
                    try {
                        return (PersonId) field.invoke(payload);
                    } catch (Throwable unreadable) {
                        throw new IllegalStateException(
                                "Cannot read the data subject of a "
                                        + payload.getClass().getSimpleName() + ".",
                                unreadable);
                    }
                })
                .map(PersonId::value);
    }

    private static Optional<MethodHandle> find(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(DataSubject.class))
                .findFirst()
                .map(field -> {
                    try {
                        return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                                .unreflectGetter(field);
                    } catch (IllegalAccessException closed) {
                        throw new IllegalStateException(closed);
                    }
                });
    }
}
