package io.artistagent.domain.catalogue;

/** The role of a contributor to a track. */
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
