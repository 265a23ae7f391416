package io.artistagent.web.catalogue;

import org.jspecify.annotations.Nullable;

/** Who did what on a track; the role travels as written so that a wrong one is refused by the API. */
public record Credit(
        @Nullable String artistId,
        @Nullable String name,
        @Nullable String role) {}
