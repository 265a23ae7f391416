package io.artistagent.web.catalogue;

import org.jspecify.annotations.Nullable;

/** The input for adding or correcting a release. */
public record ReleaseDraft(
        @Nullable String title,
        @Nullable String kind,
        @Nullable String releaseDate,
        @Nullable String upc) {}
