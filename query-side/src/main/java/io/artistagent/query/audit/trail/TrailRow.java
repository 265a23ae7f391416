package io.artistagent.query.audit.trail;

import io.artistagent.domain.Actor;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.Rendered;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of events.
 *
 * @param micros when the event happened, in microseconds since 1970
 * @param words as the text of a {@code tsvector}; they consist of letters, digits and hyphens
 */
record TrailRow(
        long index,
        long micros,
        UUID eventId,
        UUID aggregateId,
        @Nullable UUID subject,
        @Nullable UUID actor,
        @Nullable UUID traceId,
        String type,
        @Nullable String role,
        @Nullable String purpose,
        String words) {

    static TrailRow of(StoredEvent event, EventRenderer renderer) {
        Rendered outline = renderer.outline(event);
        Map<String, String> metaData = renderer.metaData(event).orElse(Map.of());
        return new TrailRow(
                event.index(),
                event.micros(),
                SearchKey.of(event.identifier()),
                SearchKey.of(event.aggregate()),
                outline.subject().orElse(null),
                SearchKey.ofNullable(metaData.get(Actor.KEY)),
                SearchKey.ofNullable(metaData.get(LogMetadata.TRACE_ID)),
                outline.type(),
                storable(metaData.get(LogMetadata.ROLE)),
                storable(metaData.get(LogMetadata.PURPOSE)),
                words(event, outline, metaData));
    }

    /** Ids in a column of their own are no words: they would be most of the index, and they are found in their column. */
    private static String words(StoredEvent event, Rendered outline, Map<String, String> metaData) {
        Set<String> ids = Stream.of(
                        event.aggregate(),
                        outline.subject().map(UUID::toString).orElse(""),
                        metaData.getOrDefault(Actor.KEY, ""))
                .collect(Collectors.toSet());
        List<String> origin = Stream.of(LogMetadata.CLIENT, LogMetadata.SOURCE)
                .map(key -> metaData.getOrDefault(key, ""))
                .toList();
        return Words.of(outline.type(), Objects.requireNonNullElse(event.type(), ""), origin, outline.payload())
                .stream()
                .filter(word -> !ids.contains(word))
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
    }

    /** PostgreSQL stores no null characters, and an index no long texts. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : TrailFilter.comparable(text);
    }
}
