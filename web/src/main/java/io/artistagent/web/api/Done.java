package io.artistagent.web.api;

import org.jspecify.annotations.Nullable;

/** A command was carried out: the id of what was created or changed, where the API names one. */
public record Done(@Nullable String id) {

    /** The id of something just created, which the API always names. */
    public String created() {
        if (id == null) {
            throw new IllegalStateException("The API created something and named no id");
        }
        return id;
    }
}
