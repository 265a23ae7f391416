package io.artistagent.domain;

import org.axonframework.messaging.MetaData;

/** Reads from a message's metadata who acted: every command and event carries the pseudonymous id of a person, or the system. */
public final class Actor {

    /** The metadata key of the acting person's id. */
    public static final String KEY = "actor";

    /** Stands in the place of the id where nobody acted but the house itself. */
    public static final String SYSTEM = "system";

    private Actor() {}

    /** The person who sent the message. */
    public static PersonId of(MetaData metaData) {
        return PersonId.of(String.valueOf(metaData.get(KEY)));
    }
}
