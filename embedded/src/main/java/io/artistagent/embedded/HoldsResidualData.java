package io.artistagent.embedded;

import java.io.IOException;

/**
 * A store whose files keep residual data of what was deleted or changed. That makes stores fast, and keeps too much when a person is
 * erased.
 */
public interface HoldsResidualData {

    /**
     * Deletes from the files what is left of everything that was deleted or changed before this call. The store keeps serving, slower.
     *
     * @throws IOException where it could not be done now; another try may succeed
     */
    void deleteResidualData() throws IOException;
}
