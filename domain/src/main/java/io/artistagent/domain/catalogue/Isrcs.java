package io.artistagent.domain.catalogue;

/** The register of ISRCs in use. Claims are part of the command's transaction: they hold if and only if its events are stored. */
public interface Isrcs {

    /**
     * Claims the code for the track; a track may claim its own code again.
     *
     * @return whether the track holds the code now; false where it names another track
     */
    boolean claim(Isrc isrc, TrackId trackId);

    /** Gives the code up, so that another track may claim it. */
    void release(Isrc isrc, TrackId trackId);
}
