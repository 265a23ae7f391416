package io.artistagent.domain.imports;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import org.jspecify.annotations.Nullable;

/** The subject of a file: an artist, one of their tracks, or, with neither, the person's own listening. */
public record ImportSubject(
        @Nullable ArtistId artistId, @Nullable TrackId trackId) {

    /** The person's own listening. */
    public static final ImportSubject LISTENER = new ImportSubject(null, null);
}
