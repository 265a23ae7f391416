package io.artistagent.eventlog.storage;

import org.axonframework.serialization.SerializationException;

/** An event that lies damaged in the log. It says where, never what: that may be personal. */
public final class UnreadableEvent extends SerializationException {

    private static final long serialVersionUID = 1;

    UnreadableEvent(StoredEvent event, RuntimeException cause) {
        super("Event " + event.index() + " (" + event.aggregate() + "/" + event.sequence() + ", " + event.payloadType()
                + ") cannot be read: " + cause.getClass().getSimpleName());
    }
}
