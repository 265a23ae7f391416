package io.artistagent.eventlog.readmodel;

import org.springframework.dao.TransientDataAccessResourceException;

/** This process can read no version of a read model yet, since the first one is still being filled. The failure is transient. */
public final class ReadModelUnavailable extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1;

    public ReadModelUnavailable(String model) {
        super("The read model " + model + " is still being filled from the log.");
    }
}
