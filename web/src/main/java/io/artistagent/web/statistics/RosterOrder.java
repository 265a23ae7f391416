package io.artistagent.web.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sort order of a person's artists.
 *
 * @param falling whether the order is descending
 */
public record RosterOrder(Column column, boolean falling) {

    /** A sortable column with its default direction. */
    public enum Column {
        NAME("name", false),
        STREAMS("streams", true),
        CHANGE("change", true),
        REPORTED_TO("reportedTo", false),
        WAITING("waiting", true);

        private final String word;
        private final boolean fallsFirst;

        Column(String word, boolean fallsFirst) {
            this.word = word;
            this.fallsFirst = fallsFirst;
        }
    }

    static final RosterOrder USUAL = new RosterOrder(Column.WAITING, true);

    /** Parses the order from a query parameter; an unknown value gives the default order. */
    static RosterOrder of(@Nullable String word) {
        return all().stream()
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElse(USUAL);
    }

    /** Returns all orders, for a choice list. */
    public static List<RosterOrder> all() {
        return Arrays.stream(Column.values())
                .flatMap(column -> Stream.of(
                        new RosterOrder(column, column.fallsFirst), new RosterOrder(column, !column.fallsFirst)))
                .toList();
    }

    /** Returns the value used in addresses and message keys. */
    public String word() {
        return (falling ? "-" : "") + column.word;
    }

    /** Returns the order that a click on a column header selects. */
    RosterOrder by(Column other) {
        return new RosterOrder(other, other == column ? !falling : other.fallsFirst);
    }
}
