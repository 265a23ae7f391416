package io.artistagent.command.imports;

import io.artistagent.eventlog.storage.LogMetadata;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;

/**
 * The event because of which an import is recorded, as its scheduled task stores it. The events of the recording name it as their cause.
 *
 * @param correlationId the first message of the conversation
 * @param causationId the event that accepted the import or ended it
 */
record RecordingCause(String correlationId, String causationId) {

    static RecordingCause of(EventMessage<?> cause) {
        var following = LogMetadata.following(cause);
        return new RecordingCause(
                following.get(LogMetadata.CORRELATION_ID), following.get(LogMetadata.CAUSATION_ID));
    }

    /** The metadata of a command that the recorder sends: the person who uploaded the file acts, and this is the cause. */
    Map<String, String> with(Map<String, String> uploader) {
        var metadata = new HashMap<>(uploader);
        metadata.put(LogMetadata.CORRELATION_ID, correlationId);
        metadata.put(LogMetadata.CAUSATION_ID, causationId);
        return metadata;
    }
}
