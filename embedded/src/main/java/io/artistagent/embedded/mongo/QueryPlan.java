package io.artistagent.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the smallest set of documents that contains all matches of a query, by their ids or by one of the indexes. */
record QueryPlan(List<SecondaryIndex> indexes) {

    private static final String ID = "_id";

    /** Returns nothing if neither ids nor an index narrow the query down. */
    Optional<CandidateDocuments> candidates(Document query) {
        return query.entrySet().stream()
                .flatMap(this::candidates)
                .min(Comparator.comparingLong(CandidateDocuments::count));
    }

    private Stream<CandidateDocuments> candidates(Map.Entry<String, Object> condition) {
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

    /** If one alternative requires a scan of all documents, the others need not be looked up. */
    private static Optional<CandidateDocuments> union(List<Optional<CandidateDocuments>> alternatives) {
        return alternatives.stream()
                .reduce((one, other) -> one.flatMap(first -> other.map(first::and)))
                .flatMap(every -> every);
    }

    private static Optional<CandidateDocuments> ids(@Nullable Object value) {
        return switch (value) {
            case String id -> Optional.of(CandidateDocuments.of(List.of(id)));
            case Document in
            when in.size() == 1
                    && in.get("$in") instanceof Collection<?> several
                    && several.stream().allMatch(String.class::isInstance) ->
                Optional.of(CandidateDocuments.of(List.copyOf(several)));
            case null, default -> Optional.empty();
        };
    }
}
