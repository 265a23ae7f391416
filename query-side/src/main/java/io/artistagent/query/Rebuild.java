package io.artistagent.query;

/**
 * A projection that can be thrown away, since the log holds everything it was made of. Resetting its processor clears it first and
 * then builds it anew.
 */
public interface Rebuild {

    /** The processor that feeds the projection. */
    String processor();

    /** Whether something in it is from before its shape was what it is now, so that it has to be built again. */
    default boolean isOutgrown() {
        return false;
    }

    /** Forgets everything, to be called where no processor is writing. */
    void clear();
}
