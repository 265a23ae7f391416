package io.artistagent.web.audit.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that happened on one day, in UTC.
 *
 * @param first when its first item happened; null if that is unknown
 */
public record Day<T>(@Nullable Instant first, List<T> items) {

    /** Divides a list where the day changes. The order stays. */
    public static <T> List<Day<T>> of(List<T> items, Function<T, @Nullable Instant> at) {
        List<Day<T>> days = new ArrayList<>();
        String current = null;
        for (T item : items) {
            Instant moment = at.apply(item);
            String date = moment == null ? "" : Utc.date(moment);
            if (!Objects.equals(date, current)) {
                days.add(new Day<>(moment, new ArrayList<>()));
                current = date;
            }
            days.getLast().items().add(item);
        }
        return days;
    }
}
