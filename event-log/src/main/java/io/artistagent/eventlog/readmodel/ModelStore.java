package io.artistagent.eventlog.readmodel;

import java.util.Set;

/** Stores the versions of a read model, for example as the tables of a PostgreSQL schema or as a MongoDB collection. */
public interface ModelStore {

    /** Creates the empty store of a version, with its indexes; does nothing if it exists. */
    void create(int version);

    /** Whether a version has a store. */
    boolean exists(int version);

    /** The versions that have a store, whether anything refers to them or not. */
    Set<Integer> versions();

    /** Deletes a version with everything in it; does nothing if it does not exist. */
    void drop(int version);
}
