package io.artistagent.query.catalogue;

import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A release as stored.
 *
 * @param releaseDate as exactly as it is known
 * @param firstDay the beginning of the first day that the date may mean (UTC); the store sorts by it
 * @param lastDay the beginning of the last day that the date may mean (UTC); until then the release may still be to come
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

    /** The fields of a document that tell the date. */
    static Document fields(ReleaseDate date) {
        return new Document("releaseDate", date.value())
                .append("firstDay", time(date.firstDay()))
                .append("lastDay", time(date.lastDay()));
    }

    /** Whether the release is out for certain. */
    boolean isOut(Instant now) {
        return !lastDay.isAfter(now);
    }

    /** Whether the date is known to the day. */
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
