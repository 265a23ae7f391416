package io.artistagent.eventlog.readmodel;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * This process can read no version of a read model now, for example because the first one is still being filled. The failure is transient.
 */
public final class ReadModelUnavailable extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1;

    public ReadModelUnavailable(String model) {
        super("No version of the read model " + model + " can be read now.");
    }
}
