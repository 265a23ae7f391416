package io.artistagent.domain.collaboration;

/** The two sides of a collaboration. */
public enum Side {
    /** The artist who asked. */
    REQUESTING,
    /** The artist who was asked. */
    INVITED
}
