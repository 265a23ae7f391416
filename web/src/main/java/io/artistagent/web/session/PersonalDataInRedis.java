package io.artistagent.web.session;

import java.util.Collection;

/**
 * Personal data that a feature of the pages stores in Redis. It expires. Data of an erased person is deleted at once if the pages run together
 * with the API, and otherwise when the API answers that the person was erased.
 */
@FunctionalInterface
public interface PersonalDataInRedis {

    /**
     * Deletes the data of these persons.
     *
     * @param persons the subjects of their tokens
     */
    void forget(Collection<String> persons);
}
