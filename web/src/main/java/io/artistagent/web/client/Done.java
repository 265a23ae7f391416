package io.artistagent.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command was carried out: the id of what was created or changed, where the API names one.
 *
 * @param notes what the person should know about it, in sentences
 * @param known whether it was there before, and nothing has changed
 */
public record Done(@Nullable String id, List<String> notes, boolean known) {

    public Done {
        notes = notes == null ? List.of() : notes;
    }

    /** The id of something just created, which the API always names. */
    public String created() {
        if (id == null) {
            throw new IllegalStateException("The API created something and named no id");
        }
        return id;
    }
}
