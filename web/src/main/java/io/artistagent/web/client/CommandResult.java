package io.artistagent.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a successful command.
 *
 * @param id the id of the created or changed resource, if the API returned one
 * @param notes sentences to show to the person
 * @param known whether the resource existed before and did not change
 */
public record CommandResult(@Nullable String id, List<String> notes, boolean known) {

    public CommandResult {
        notes = notes == null ? List.of() : notes;
    }

    /** Returns the id of a created resource, which the API always includes. */
    public String created() {
        if (id == null) {
            throw new IllegalStateException("The API’s response to a create request has no id");
        }
        return id;
    }
}
