package io.artistagent.domain;

import org.axonframework.messaging.MetaData;

/** The actor in a message's metadata: every command and event carries the pseudonymous id of a person, or {@link #SYSTEM}. */
public final class Actor {

    /** The metadata key of the acting person's id. */
    public static final String KEY = "actor";

    /** The value for messages that the system sends without a person. */
    public static final String SYSTEM = "system";

    private Actor() {}

    /** The person who sent the message. */
    public static PersonId of(MetaData metaData) {
        return PersonId.of(String.valueOf(metaData.get(KEY)));
    }
}
