package io.artistagent.web.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a person's artists.
 *
 * @param falling whether the highest stands first
 */
public record RosterOrder(Column column, boolean falling) {

    /** A column that can be sorted by, with the direction people want first. */
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

    /** Reads what stands in an address; anything else is the usual order. */
    static RosterOrder of(@Nullable String word) {
        return all().stream()
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElse(USUAL);
    }

    /** All orders there are, for a list to choose from. */
    public static List<RosterOrder> all() {
        return Arrays.stream(Column.values())
                .flatMap(column -> Stream.of(
                        new RosterOrder(column, column.fallsFirst), new RosterOrder(column, !column.fallsFirst)))
                .toList();
    }

    /** As it stands in addresses, and behind the names of the texts. */
    public String word() {
        return (falling ? "-" : "") + column.word;
    }

    /** The order that the header of a column leads to. */
    RosterOrder by(Column other) {
        return new RosterOrder(other, other == column ? !falling : other.fallsFirst);
    }
}
