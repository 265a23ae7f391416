package io.artistagent.command.imports;

import io.artistagent.eventlog.storage.LogMetadata;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;

/**
 * The event because of which an import is recorded, as its scheduled task stores it. The events of the recording name it as their cause.
 *
 * @param metadata the identifiers of the conversation and of the event
 */
record RecordingCause(Map<String, String> metadata) {

    static RecordingCause of(EventMessage<?> cause) {
        return new RecordingCause(LogMetadata.causedBy(cause));
    }

    /** The metadata of a command that the recorder sends: the person who uploaded the file acts, and this is the cause. */
    Map<String, String> with(Map<String, String> uploader) {
        HashMap<String, String> all = new HashMap<>(uploader);
        all.putAll(metadata);
        return all;
    }
}
