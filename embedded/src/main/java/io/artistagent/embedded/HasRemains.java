package io.artistagent.embedded;

import java.io.IOException;

/**
 * A store whose files hold remains of what was deleted or changed. That is how stores are quick, and too much where somebody has to be
 * forgotten.
 */
public interface HasRemains {

    /**
     * Deletes what is left in files of everything that was deleted or changed before this call. The store goes on serving, slower.
     *
     * @throws IOException where it could not be done now; another try may succeed
     */
    void deleteRemains() throws IOException;
}
