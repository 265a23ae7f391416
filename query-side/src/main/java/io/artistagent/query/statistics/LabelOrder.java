package io.artistagent.query.statistics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import io.artistagent.api.Cursor;
import io.artistagent.api.InvalidFields;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sort order of a label's artists. Unknown values come last in both directions; ties are sorted by name.
 *
 * @param descending whether the highest value comes first
 */
record LabelOrder(Key key, boolean descending) {

    /** The default order: artists with the most pending tasks first. */
    static final LabelOrder USUAL = new LabelOrder(Key.WAITING, true);

    private static final String DESCENDING = "-";

    /** The sort key. */
    enum Key implements ApiEnum {
        NAME(row -> row.artist().folded()),
        STREAMS(row -> row.streams().value()),
        /** By ratio, the only measure that compares artists of different sizes. */
        CHANGE(row -> {
            Change change = row.streams().change();
            return change == null ? null : change.ratio();
        }),
        WAITING(row -> row.waiting().all()),
        REPORTED_TO(row -> {
            LocalDate day = row.reportedTo();
            return day == null ? null : day.toEpochDay();
        });

        private final Comparator<LabelRow> rising;
        private final Comparator<LabelRow> falling;

        <K extends Comparable<K>> Key(Function<LabelRow, @Nullable K> value) {
            rising = comparing(value, nullsLast(naturalOrder()));
            falling = comparing(value, nullsLast(reverseOrder()));
        }
    }

    /** Parses the name of a sort key. A leading minus sign means descending. */
    static LabelOrder of(String word) {
        boolean descending = word.startsWith(DESCENDING);
        return new LabelOrder(
                ApiEnum.oneOf(Key.values()).apply(descending ? word.substring(DESCENDING.length()) : word), descending);
    }

    /** Returns the whole list in this order. */
    List<LabelRow> of(List<LabelRow> rows) {
        return rows.stream()
                .sorted((descending ? key.falling : key.rising)
                        .thenComparing(Key.NAME.rising)
                        .thenComparing(LabelRow::id))
                .toList();
    }

    /** Returns the part of an ordered list after the cursor. */
    List<LabelRow> behind(@Nullable String cursor, List<LabelRow> ordered) {
        return Cursor.read(cursor, 2).map(last -> behind(last, ordered)).orElse(ordered);
    }

    /** Returns the cursor after an artist. It contains only the id, because names must not appear in URLs. */
    Cursor cursor(LabelRow row) {
        return Cursor.of(word(), row.id());
    }

    private List<LabelRow> behind(Cursor last, List<LabelRow> ordered) {
        for (int place = 0; last.keys().getFirst().equals(word()) && place < ordered.size(); place++) {
            if (ordered.get(place).id().equals(last.keys().getLast())) {
                return ordered.subList(place + 1, ordered.size());
            }
        }
        throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
    }

    private String word() {
        return (descending ? DESCENDING : "") + key.word();
    }
}
