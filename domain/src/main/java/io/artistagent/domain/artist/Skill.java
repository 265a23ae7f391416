package io.artistagent.domain.artist;

/** What an artist looks for in another. */
public enum Skill {
    SINGER,
    RAPPER,
    SONGWRITER,
    PRODUCER,
    INSTRUMENTALIST,
    REMIXER,
    MIXING_ENGINEER,
    MASTERING_ENGINEER,
    VISUAL_ARTIST
}
