package io.artistagent.query.catalogue;

import io.artistagent.domain.catalogue.ReleaseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A release as stored.
 *
 * @param releaseDate the beginning of the day (UTC): the store knows times only, and sorts by them
 */
record ReleaseDocument(
        String id,
        String artistId,
        String title,
        ReleaseKind kind,
        Instant releaseDate,
        @Nullable String upc,
        @Nullable String cover,
        long version) {

    LocalDate day() {
        return releaseDate.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static Instant time(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
