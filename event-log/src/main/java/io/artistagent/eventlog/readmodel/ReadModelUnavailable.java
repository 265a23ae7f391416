package io.artistagent.eventlog.readmodel;

import org.springframework.dao.TransientDataAccessResourceException;

/** There is no version of a read model that this process can read, since the first one is still being filled. It passes by itself. */
final class ReadModelUnavailable extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1;

    ReadModelUnavailable(String model) {
        super("The read model " + model + " is still being filled from the log.");
    }
}
