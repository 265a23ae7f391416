package io.artistagent.eventlog.readmodel;

/** A place where versions of a read model lie, such as the tables of a PostgreSQL schema or a MongoDB collection. */
public interface ModelStore {

    /** Makes the empty place for a version, with its indexes; does nothing where it is there already. */
    void create(int version);

    /** Removes what a version holds, and its place; does nothing where it is gone already. */
    void drop(int version);
}
