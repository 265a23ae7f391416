package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.HashMap;
import java.util.Map;

/**
 * A copy of a person's data that an officer has granted, as its scheduled task stores it.
 *
 * @param type {@code ACCESS} or {@code PORTABILITY}
 * @param cause the identifiers of the conversation and of the decision
 */
record GrantedCopy(CaseType type, Map<String, String> cause) {

    /** The id of a task instance is the case's id. */
    static final TaskDescriptor<GrantedCopy> TASK = TaskDescriptor.of("offer-copy", GrantedCopy.class);

    /** Where the copy is. */
    String place() {
        return type == CaseType.ACCESS ? "dossier" : "archive";
    }

    Map<String, String> metadata() {
        Map<String, String> all = new HashMap<>(LogMetadata.ofTheSystem("case"));
        all.putAll(cause);
        return all;
    }
}
