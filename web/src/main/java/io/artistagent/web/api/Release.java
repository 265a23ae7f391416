package io.artistagent.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A release of an artist. */
public record Release(
        String id,
        String artistId,
        String title,
        ReleaseKind kind,
        @Nullable LocalDate releaseDate,
        @Nullable String upc,
        long version,
        @Nullable Picture cover) {}
