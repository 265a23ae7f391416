package io.artistagent.query;

import io.artistagent.api.Cursor;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The order of a list, newest first. A page begins behind the last item of the one before, by its time and then by its id, so that
 * nothing is shown twice or left out when something new arrives in between.
 *
 * @param field the time by which the list is sorted
 */
public record NewestFirst(String field) {

    private static final String ID = "_id";

    /** Asks for the page behind the cursor, and for one item more to see whether there is another page. */
    public Query page(Criteria which, @Nullable String cursor, Limit limit) {
        var rest = Cursor.read(cursor, 2)
                .map(place -> new Criteria().andOperator(which, behind(place)))
                .orElse(which);
        return new Query(rest).with(Sort.by(Sort.Direction.DESC, field, ID)).limit(limit.oneMore());
    }

    /** The cursor behind an item. */
    public static Cursor cursor(Instant time, String id) {
        return Cursor.of(Long.toString(time.toEpochMilli()), id);
    }

    private Criteria behind(Cursor place) {
        var time = time(place.keys().getFirst());
        return new Criteria()
                .orOperator(
                        Criteria.where(field).lt(time),
                        Criteria.where(field).is(time).and(ID).lt(place.keys().getLast()));
    }

    private static Instant time(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException | DateTimeException notOfThisList) {
            throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
        }
    }
}
