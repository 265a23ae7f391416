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

/** Tells of an event or an aggregate whose personal data it holds: the one whom a {@link DataSubject} names. */
public final class Subjects {

    private final Map<Class<?>, Optional<MethodHandle>> known = new ConcurrentHashMap<>();

    /** Whether objects of the class hold personal data of somebody. */
    public boolean areNamedBy(Class<?> type) {
        return known.computeIfAbsent(type, Subjects::find).isPresent();
    }

    /**
     * The person, or null where nothing in it is personal.
     *
     * @throws IllegalStateException where something is, and nobody is named: it would be stored in the clear
     */
    public @Nullable UUID of(Object payload) {
        if (!areNamedBy(payload.getClass())) {
            return null;
        }
        return namedIn(payload)
                .orElseThrow(() -> new IllegalStateException(
                        "A " + payload.getClass().getSimpleName() + " has to name the person it tells of."));
    }

    /** The person, if one is named: old events may tell of somebody without saying who it is. */
    public Optional<UUID> namedIn(Object payload) {
        return known.computeIfAbsent(payload.getClass(), Subjects::find)
                .map(field -> {
                    try {
                        return (PersonId) field.invoke(payload);
                    } catch (Throwable unreadable) {
                        throw new IllegalStateException(
                                "The subject of a " + payload.getClass().getSimpleName() + " cannot be read.",
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
