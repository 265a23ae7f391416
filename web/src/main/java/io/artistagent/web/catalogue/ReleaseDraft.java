package io.artistagent.web.catalogue;

import org.jspecify.annotations.Nullable;

/** What a person says about a release. */
public record ReleaseDraft(
        @Nullable String title,
        @Nullable String kind,
        @Nullable String releaseDate,
        @Nullable String upc) {}
