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

    /** The person, or null where nothing in it is personal. */
    public @Nullable UUID of(Object payload) {
        var field = known.computeIfAbsent(payload.getClass(), Subjects::find);
        if (field.isEmpty()) {
            return null;
        }
        try {
            var person = (PersonId) field.get().invoke(payload);
            return person.value();
        } catch (Throwable unreadable) {
            throw new IllegalStateException(
                    "The subject of a " + payload.getClass().getSimpleName() + " cannot be read.", unreadable);
        }
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
