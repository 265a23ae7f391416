package io.artistagent.command.privacy;

import io.artistagent.eventlog.storage.LogMetadata;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;

/**
 * The decision because of which a person is erased, as its scheduled task stores it. The events of the erasure name it as their cause. It
 * contains no personal data, because no erasure covers the table of tasks.
 *
 * @param metadata the identifiers of the conversation and of the event
 */
record ErasureCause(Map<String, String> metadata) {

    static ErasureCause of(EventMessage<?> cause) {
        return new ErasureCause(LogMetadata.causedBy(cause));
    }

    /** The metadata of the commands that carry out the erasure: the system acts, and the decision is the cause. */
    Map<String, String> ofCommands() {
        Map<String, String> all = new HashMap<>(LogMetadata.ofTheSystem("case"));
        all.putAll(metadata);
        return all;
    }
}
