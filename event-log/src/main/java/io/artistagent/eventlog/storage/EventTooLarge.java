package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;

/** An event that is too large for the log. Nothing was appended. */
final class EventTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    EventTooLarge(StoredEvent event, int most) {
        super("An event of " + event.bytes() + " bytes is too large for the log: the limit is " + most + " bytes ("
                + event.payloadType() + ").");
    }
}
