package io.artistagent.web.session;

import java.util.Collection;

/** Personal data that a feature of the pages stores in Redis. It expires, and is deleted at once when the person is erased. */
@FunctionalInterface
public interface PersonalDataInRedis {

    /**
     * Deletes the data of these persons.
     *
     * @param persons the subjects of their tokens
     */
    void forget(Collection<String> persons);
}
