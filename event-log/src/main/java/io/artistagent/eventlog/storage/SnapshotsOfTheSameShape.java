package io.artistagent.eventlog.storage;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes up only snapshots of aggregates that still have the same fields. One that was taken before a field was added or renamed would
 * come back without it, and in silence; left aside, the aggregate is made of its events, which is always right.
 */
public final class SnapshotsOfTheSameShape implements Predicate<StoredEvent> {

    private final JsonFactory json = new JsonFactory();
    private final Map<String, Set<String>> fields = new ConcurrentHashMap<>();

    @Override
    public boolean test(StoredEvent snapshot) {
        return names(snapshot.payload())
                .equals(fields.computeIfAbsent(snapshot.payloadType(), SnapshotsOfTheSameShape::fieldsOf));
    }

    private Set<String> names(byte[] object) {
        var names = new HashSet<String>();
        try (var parser = json.createParser(ObjectReadContext.empty(), object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return names;
        } catch (JacksonException damaged) {
            return Set.of();
        }
    }

    /** A class that is no more has no fields, and no snapshot looks like that. */
    private static Set<String> fieldsOf(String type) {
        try {
            return Arrays.stream(Class.forName(type).getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .map(Field::getName)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ClassNotFoundException gone) {
            return Set.of();
        }
    }
}
