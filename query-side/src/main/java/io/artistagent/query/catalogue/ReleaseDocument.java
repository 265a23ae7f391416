package io.artistagent.query.catalogue;

import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A stored release.
 *
 * @param releaseDate a day, a month or a year
 * @param firstDay midnight (UTC) of the first day that the date covers; the sort key
 * @param lastDay midnight (UTC) of the last day that the date covers; from then on the release counts as out
 */
record ReleaseDocument(
        String id,
        String artistId,
        String title,
        ReleaseKind kind,
        String releaseDate,
        Instant firstDay,
        Instant lastDay,
        @Nullable String upc,
        @Nullable String cover,
        long version) {

    static Document fields(ReleaseDate date) {
        return new Document("releaseDate", date.value())
                .append("firstDay", time(date.firstDay()))
                .append("lastDay", time(date.lastDay()));
    }

    /** Returns whether the release is certainly out. */
    boolean isOut(Instant now) {
        return !lastDay.isAfter(now);
    }

    /** Returns whether the date is exact to the day. */
    boolean isExact() {
        return firstDay.equals(lastDay);
    }

    LocalDate day() {
        return firstDay.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static Instant time(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
