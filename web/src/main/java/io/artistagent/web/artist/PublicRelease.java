package io.artistagent.web.artist;

import io.artistagent.web.frame.Picture;
import org.jspecify.annotations.Nullable;

/** A release that is out, as its artist's public page lists it. */
public record PublicRelease(
        String id,
        String title,
        String kind,
        @Nullable String releaseDate,
        @Nullable Picture cover) {}
