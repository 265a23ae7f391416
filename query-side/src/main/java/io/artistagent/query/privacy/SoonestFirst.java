package io.artistagent.query.privacy;

import io.artistagent.api.Cursor;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The order of the cases for officers: those that are due soonest come first. A page starts after the last item of the previous page. */
final class SoonestFirst {

    private static final String DUE = "dueAt";
    private static final String ID = "_id";

    private SoonestFirst() {}

    static Query page(List<Criteria> which, @Nullable String cursor, Limit limit) {
        List<Criteria> all = new ArrayList<>(which);
        Cursor.read(cursor, 2).map(SoonestFirst::after).ifPresent(all::add);
        Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
        return query.with(Sort.by(DUE, ID)).limit(limit.oneMore());
    }

    static Cursor cursor(CaseDocument last) {
        return Cursor.of(Long.toString(last.dueAt().toEpochMilli()), last.id());
    }

    private static Criteria after(Cursor place) {
        Instant due = time(place.keys().getFirst());
        return new Criteria()
                .orOperator(
                        Criteria.where(DUE).gt(due),
                        Criteria.where(DUE).is(due).and(ID).gt(place.keys().getLast()));
    }

    private static Instant time(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException | DateTimeException notOfThisList) {
            throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
        }
    }
}
