package io.artistagent.web.catalogue;

import org.jspecify.annotations.Nullable;

/** A person's role on a track. The role is passed on unchecked, so that the API rejects an invalid one. */
public record Credit(
        @Nullable String artistId,
        @Nullable String name,
        @Nullable String role) {}
