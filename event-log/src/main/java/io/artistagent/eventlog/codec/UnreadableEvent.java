package io.artistagent.eventlog.codec;

import org.axonframework.serialization.SerializationException;

/**
 * An event in the log that is damaged, has a shape that cannot be read any more, or is sealed with a key that is missing. The message
 * names the event but never its content, which may be personal.
 */
public final class UnreadableEvent extends SerializationException {

    private static final long serialVersionUID = 1;

    UnreadableEvent(StoredEvent event, String why) {
        super("Event " + event.index() + " (" + event.aggregate() + "/" + event.sequence() + ", " + event.payloadType()
                + ") cannot be read: " + why);
    }

    /** @param why a failure whose message contains nothing personal */
    public UnreadableEvent(StoredEvent event, RuntimeException why) {
        this(event, String.valueOf(why.getMessage()));
        initCause(why);
    }
}
