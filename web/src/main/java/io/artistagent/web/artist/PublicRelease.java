package io.artistagent.web.artist;

import io.artistagent.web.frame.Picture;
import org.jspecify.annotations.Nullable;

/** A release that is out, on the public page of its artist. */
public record PublicRelease(
        String id,
        String title,
        String kind,
        @Nullable String releaseDate,
        @Nullable Picture cover) {}
