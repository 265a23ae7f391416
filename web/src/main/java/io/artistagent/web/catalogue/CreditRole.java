package io.artistagent.web.catalogue;

/** What somebody did on a track. */
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
