package io.artistagent.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the fewest documents among which all that match a query are: by their ids, or by one of the indexes. */
record QueryPlan(List<SecondaryIndex> indexes) {

    private static final String ID = "_id";

    /** Empty if neither ids nor an index narrow the query down. */
    Optional<Candidates> candidates(Document query) {
        return query.entrySet().stream().flatMap(this::candidates).min(Comparator.comparingLong(Candidates::count));
    }

    private Stream<Candidates> candidates(Map.Entry<String, Object> condition) {
        @Nullable Object value = condition.getValue();
        return switch (condition.getKey()) {
            case "$and" -> all(value).map(this::candidates).flatMap(Optional::stream);
            case "$or" -> union(all(value).map(this::candidates).toList()).stream();
            case ID -> ids(value).stream();
            default ->
                indexes.stream()
                        .filter(index -> index.field().equals(condition.getKey()))
                        .map(index -> index.candidates(value))
                        .flatMap(Optional::stream);
        };
    }

    private static Stream<Document> all(@Nullable Object branches) {
        return branches instanceof Collection<?> several
                ? several.stream().filter(Document.class::isInstance).map(Document.class::cast)
                : Stream.empty();
    }

    /** An alternative that has to be looked for in all documents makes the others useless. */
    private static Optional<Candidates> union(List<Optional<Candidates>> alternatives) {
        return alternatives.stream()
                .reduce((one, other) -> one.flatMap(first -> other.map(first::and)))
                .flatMap(every -> every);
    }

    private static Optional<Candidates> ids(@Nullable Object value) {
        return switch (value) {
            case String id -> Optional.of(Candidates.of(List.of(id)));
            case Document in
            when in.size() == 1
                    && in.get("$in") instanceof Collection<?> several
                    && several.stream().allMatch(String.class::isInstance) ->
                Optional.of(Candidates.of(List.copyOf(several)));
            case null, default -> Optional.empty();
        };
    }
}
