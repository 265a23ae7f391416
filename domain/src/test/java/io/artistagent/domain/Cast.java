package io.artistagent.domain;

import io.artistagent.domain.artist.ArtistId;
import java.time.Instant;
import java.util.UUID;

/** The artists and persons in the specifications. */
public final class Cast {

    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    public static final PersonId ALMAS_OWNER = new PersonId(uuid(1));
    public static final PersonId BRUNOS_OWNER = new PersonId(uuid(2));
    public static final PersonId CLEOS_OWNER = new PersonId(uuid(3));
    public static final ArtistId ALMA = new ArtistId(uuid(11));
    public static final ArtistId BRUNO = new ArtistId(uuid(12));
    public static final ArtistId CLEO = new ArtistId(uuid(13));
    public static final ArtistId UNKNOWN = new ArtistId(uuid(19));

    private Cast() {}

    /** Returns a fixed id for each number, so that every run produces the same output. */
    public static UUID uuid(long number) {
        return new UUID(0x4000L, 0x8000000000000000L | number);
    }
}
