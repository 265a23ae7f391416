package io.artistagent.query.access;

import io.artistagent.api.Cursor;
import io.artistagent.api.InvalidFields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Times;
import io.artistagent.eventlog.access.RecordedAccess;
import io.artistagent.eventlog.access.RecordedAccess.Place;
import org.jspecify.annotations.Nullable;

/** The cursors of lists of accesses. */
final class Places {

    private Places() {}

    static Cursor cursor(RecordedAccess last) {
        Place place = last.place();
        return Cursor.of(place.at().toString(), Long.toString(place.position()));
    }

    /** @throws InvalidFields if the cursor belongs to another list */
    static @Nullable Place read(@Nullable String cursor) {
        return Cursor.read(cursor, 2).map(Places::place).orElse(null);
    }

    private static Place place(Cursor cursor) {
        try {
            return new Place(
                    Times.instant(cursor.keys().getFirst()),
                    Long.parseLong(cursor.keys().getLast()));
        } catch (InvalidValue | NumberFormatException forged) {
            throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
        }
    }
}
