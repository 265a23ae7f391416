package io.artistagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index over the first of its fields, in the file of the collection: for each value of each document an {@link IndexEntry}. The other
 * fields of a compound index only matter for the order of pages, see {@link #inOrder}.
 */
final class SecondaryIndex extends Index<Object> {

    private static final String ID = "_id";

    /** From the entry to the document's position, in the order of the values. */
    private final MVMap<String, Object> entries;

    SecondaryIndex(String name, List<IndexKey> keys, MVMap<String, Object> entries) {
        super(name, keys, true);
        this.entries = entries;
    }

    String field() {
        return getKeys().getFirst().getKey();
    }

    /** The documents that can match a condition on the field; empty if the index does not know. */
    Optional<CandidateDocuments> candidates(@Nullable Object condition) {
        if (condition instanceof Document operators) {
            return candidates(operators);
        }
        return IndexEntry.isOrdered(condition) ? Optional.of(equal(condition)) : Optional.empty();
    }

    private Optional<CandidateDocuments> candidates(Document operators) {
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(IndexEntry::isOrdered)) {
            return values.stream()
                    .map(this::equal)
                    .reduce(CandidateDocuments::and)
                    .or(() -> Optional.of(CandidateDocuments.of(List.of())));
        }
        if (operators.get("$elemMatch") instanceof Document range && !range.isEmpty()) {
            return between(lower(range), upper(range));
        }
        // Two values of one document may each keep to one of two bounds
        Optional<String> from = lower(operators);
        return from.isPresent() ? between(from, Optional.empty()) : between(from, upper(operators));
    }

    private static Optional<String> lower(Document range) {
        return Stream.of("$gte", "$gt", "$eq")
                .map(range::get)
                .filter(IndexEntry::isOrdered)
                .map(IndexEntry::from)
                .findFirst();
    }

    private static Optional<String> upper(Document range) {
        return Stream.of("$lte", "$lt", "$eq")
                .map(range::get)
                .filter(IndexEntry::isOrdered)
                .map(IndexEntry::behind)
                .findFirst();
    }

    private CandidateDocuments equal(@Nullable Object value) {
        return between(IndexEntry.from(value), IndexEntry.behind(value));
    }

    private Optional<CandidateDocuments> between(Optional<String> from, Optional<String> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(between(from.orElse(""), to.orElse(IndexEntry.LAST)));
    }

    private CandidateDocuments between(String from, String to) {
        return new CandidateDocuments(Math.max(0, place(to) - place(from)), positions(entries.cursor(from, to, false)));
    }

    /** How many entries stand before one that need not be there itself. */
    private long place(String entry) {
        long place = entries.getKeyIndex(entry);
        return place < 0 ? -place - 1 : place;
    }

    private static Stream<Object> positions(Cursor<String, Object> keys) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, 0), false)
                .map(key -> keys.getValue());
    }

    /** All documents in this order, if it is that of the field and then of the id in the same direction. */
    Optional<Stream<Object>> inOrder(Document orderBy) {
        Iterator<Map.Entry<String, Object>> order = orderBy.entrySet().iterator();
        Map.Entry<String, Object> first = order.next();
        if (!first.getKey().equals(field()) || !order.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<String, Object> second = order.next();
        if (!second.getKey().equals(ID) || !second.getValue().equals(first.getValue()) || order.hasNext()) {
            return Optional.empty();
        }
        boolean descending = ((Number) first.getValue()).intValue() < 0;
        return Optional.of(positions(
                descending ? entries.cursor(entries.lastKey(), null, true) : entries.cursor(entries.firstKey())));
    }

    private Set<String> entriesOf(Document document) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field());
        Set<String> keys = new HashSet<>();
        for (Object each : value instanceof Collection<?> several && !several.isEmpty() ? several : valueAlone(value)) {
            keys.add(IndexEntry.of(each, document.get(ID)));
        }
        return keys;
    }

    private static List<@Nullable Object> valueAlone(@Nullable Object value) {
        List<@Nullable Object> alone = new ArrayList<>();
        alone.add(value);
        return alone;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        entriesOf(document).forEach(key -> entries.put(key, position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entriesOf(document).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        Set<String> before = entriesOf(oldDocument);
        Set<String> after = entriesOf(newDocument);
        before.stream().filter(key -> !after.contains(key)).forEach(entries::remove);
        after.stream().filter(key -> !before.contains(key)).forEach(key -> entries.put(key, position));
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** The collection asks for {@link #candidates} itself, which can answer more queries. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection asks for candidates.");
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Every document may have every value
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // Every document may have every value
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
