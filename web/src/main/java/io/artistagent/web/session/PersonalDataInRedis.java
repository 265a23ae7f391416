package io.artistagent.web.session;

import java.util.Collection;

/** What a room of the pages keeps of persons in Redis. Left alone it expires; of a person who is erased it is deleted at once. */
@FunctionalInterface
public interface PersonalDataInRedis {

    /**
     * Deletes what is kept of these persons.
     *
     * @param persons the subjects of their tokens
     */
    void forget(Collection<String> persons);
}
