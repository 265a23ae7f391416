package io.artistagent.query.documents;

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
 * The sort order of a list, newest first. A page starts after the last item of the previous page, by time and then by id, so new items
 * never cause an old one to be repeated or skipped.
 *
 * @param field the time by which the list is sorted
 */
public record NewestFirst(String field) {

    private static final String ID = "_id";

    /** Returns the query for the page after the cursor, plus one item to detect whether another page follows. */
    public Query page(Criteria which, @Nullable String cursor, Limit limit) {
        Criteria rest = Cursor.read(cursor, 2)
                .map(place -> new Criteria().andOperator(which, after(place)))
                .orElse(which);
        return new Query(rest).with(Sort.by(Sort.Direction.DESC, field, ID)).limit(limit.oneMore());
    }

    /** Returns the cursor after an item. */
    public static Cursor cursor(Instant time, String id) {
        return Cursor.of(Long.toString(time.toEpochMilli()), id);
    }

    private Criteria after(Cursor place) {
        Instant time = time(place.keys().getFirst());
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
