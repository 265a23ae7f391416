package io.artistagent.web.catalogue;

/** A person's role on a track. */
public enum CreditRole {
    MAIN_ARTIST,
    FEATURED_ARTIST,
    COMPOSER,
    LYRICIST,
    PRODUCER,
    REMIXER,
    PERFORMER,
    MIXING_ENGINEER,
    MASTERING_ENGINEER
}
