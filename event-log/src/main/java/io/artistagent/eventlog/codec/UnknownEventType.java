package io.artistagent.eventlog.codec;

import org.axonframework.serialization.SerializationException;

/** The log holds an event for which this version of the software has no class. */
public final class UnknownEventType extends SerializationException {

    private static final long serialVersionUID = 1;

    UnknownEventType(String type) {
        super("There is no class for events of the type " + type + ".");
    }
}
