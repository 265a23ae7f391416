package io.artistagent.embedded;

import java.io.IOException;

/**
 * A store whose files keep residual data after a deletion or change. That makes stores fast, but it must be removed when a person is
 * erased.
 */
public interface ResidualDataStore {

    /**
     * Removes from the files all residual data of deletions and changes before this call. The store keeps serving, but more slowly.
     *
     * @throws IOException if it could not be done now; a retry may succeed
     */
    void deleteResidualData() throws IOException;
}
