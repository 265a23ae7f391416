package io.artistagent.domain.artist;

/** A skill that an artist looks for in others. */
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
