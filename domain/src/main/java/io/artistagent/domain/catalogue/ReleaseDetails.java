package io.artistagent.domain.catalogue;

import org.jspecify.annotations.Nullable;

/** What there is to say of a release. */
public record ReleaseDetails(
        Title title,
        ReleaseKind kind,
        ReleaseDate releaseDate,
        @Nullable Upc upc) {}
