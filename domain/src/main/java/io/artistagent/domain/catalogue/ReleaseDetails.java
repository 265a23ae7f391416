package io.artistagent.domain.catalogue;

import org.jspecify.annotations.Nullable;

/** The details of a release. */
public record ReleaseDetails(
        Title title,
        ReleaseKind kind,
        ReleaseDate releaseDate,
        @Nullable Upc upc) {}
