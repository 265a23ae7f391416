package io.artistagent.query.statistics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import io.artistagent.api.Cursor;
import io.artistagent.api.InvalidFields;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of a label's artists. What is not known stands last in both directions, and what is equal stands by name.
 *
 * @param descending whether the highest stands first
 */
record LabelOrder(Key key, boolean descending) {

    /** What needs the person stands first. */
    static final LabelOrder USUAL = new LabelOrder(Key.WAITING, true);

    private static final String DOWN = "-";

    /** What the artists are ordered by. */
    enum Key implements Word {
        NAME(row -> row.artist().folded()),
        STREAMS(row -> row.streams().value()),
        /** By its ratio, as artists of any size compare by that alone. */
        CHANGE(row -> {
            var change = row.streams().change();
            return change == null ? null : change.ratio();
        }),
        WAITING(row -> row.waiting().all()),
        REPORTED_TO(row -> {
            var day = row.reportedTo();
            return day == null ? null : day.toEpochDay();
        });

        private final Comparator<LabelRow> rising;
        private final Comparator<LabelRow> falling;

        <K extends Comparable<K>> Key(Function<LabelRow, @Nullable K> value) {
            rising = comparing(value, nullsLast(naturalOrder()));
            falling = comparing(value, nullsLast(reverseOrder()));
        }
    }

    /** Reads a word, with a minus sign before it where the highest is to stand first. */
    static LabelOrder of(String word) {
        var descending = word.startsWith(DOWN);
        return new LabelOrder(
                Word.oneOf(Key.values()).apply(descending ? word.substring(DOWN.length()) : word), descending);
    }

    /** The whole list in this order. */
    List<LabelRow> of(List<LabelRow> rows) {
        return rows.stream()
                .sorted((descending ? key.falling : key.rising)
                        .thenComparing(Key.NAME.rising)
                        .thenComparing(LabelRow::id))
                .toList();
    }

    /** What stands behind the cursor in a list that is in this order. */
    List<LabelRow> behind(@Nullable String cursor, List<LabelRow> ordered) {
        return Cursor.read(cursor, 2).map(last -> behind(last, ordered)).orElse(ordered);
    }

    /** The cursor behind an artist. It names the artist alone: what they are called belongs in no address. */
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
        return (descending ? DOWN : "") + key.word();
    }
}
