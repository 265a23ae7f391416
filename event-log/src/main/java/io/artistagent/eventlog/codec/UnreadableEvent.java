package io.artistagent.eventlog.codec;

import org.axonframework.serialization.SerializationException;

/**
 * An event that lies in the log damaged, in a shape that nobody reads any more, or sealed with a key that is missing. It says where,
 * never what: that may be personal.
 */
public final class UnreadableEvent extends SerializationException {

    private static final long serialVersionUID = 1;

    UnreadableEvent(StoredEvent event, String why) {
        super("Event " + event.index() + " (" + event.aggregate() + "/" + event.sequence() + ", " + event.payloadType()
                + ") cannot be read: " + why);
    }

    /** @param why something that says nothing personal */
    public UnreadableEvent(StoredEvent event, RuntimeException why) {
        this(event, String.valueOf(why.getMessage()));
        initCause(why);
    }
}
