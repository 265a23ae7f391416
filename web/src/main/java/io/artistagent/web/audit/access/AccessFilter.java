package io.artistagent.web.audit.access;

import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which accesses the officer searches for; a null value does not filter. */
public record AccessFilter(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String purpose,
        @Nullable String action,
        @Nullable String trace,
        @Nullable String from,
        @Nullable String to,
        @Nullable String cursor,
        int limit) {

    static final List<String> FIELDS = List.of("subject", "actor", "role", "purpose", "action", "trace", "from", "to");

    private static final int LIMIT = 50;

    static AccessFilter of(Form form, @Nullable String cursor) {
        return new AccessFilter(
                form.text("subject"),
                form.text("actor"),
                form.text("role"),
                form.text("purpose"),
                form.text("action"),
                form.text("trace"),
                Utc.moment(form.text("from")),
                Utc.moment(form.text("to")),
                cursor,
                LIMIT);
    }
}
