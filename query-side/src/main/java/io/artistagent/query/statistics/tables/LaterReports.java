package io.artistagent.query.statistics.tables;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Merges reported rows with the stored ones. For each figure, the later report wins; a row that changes an earlier figure is counted as
 * revised. Each key has one row in the result, because an upsert may touch a row only once.
 */
final class LaterReports<K, R> {

    private final Map<K, R> latest;
    private final BiPredicate<R, R> differ;
    private final BinaryOperator<R> laterWins;
    private final Map<K, R> reported = new LinkedHashMap<>();

    /**
     * @param stored the stored rows of the keys that are reported
     * @param differ whether a later row changes a figure of an earlier one
     * @param laterWins merges an earlier row with a later one
     */
    LaterReports(Map<K, R> stored, BiPredicate<R, R> differ, BinaryOperator<R> laterWins) {
        this.latest = stored;
        this.differ = differ;
        this.laterWins = laterWins;
    }

    /** Adds a row that a batch reports for a period. */
    void add(Revisions.Batch batch, LocalDate from, LocalDate to, K key, R row) {
        R earlier = latest.get(key);
        if (earlier != null && differ.test(earlier, row)) {
            batch.revise(from, to);
        }
        R merged = earlier == null ? row : laterWins.apply(earlier, row);
        latest.put(key, merged);
        reported.put(key, merged);
    }

    boolean isEmpty() {
        return reported.isEmpty();
    }

    List<K> keys() {
        return List.copyOf(reported.keySet());
    }

    /** Returns the merged rows in the order of their keys. */
    List<R> rows() {
        return List.copyOf(reported.values());
    }

    /** Returns the later value, or the earlier one if the later report has none. */
    static <T> @Nullable T laterOf(@Nullable T earlier, @Nullable T later) {
        return later == null ? earlier : later;
    }
}
