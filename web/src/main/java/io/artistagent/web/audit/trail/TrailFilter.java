package io.artistagent.web.audit.trail;

import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the officer searches for; a null value does not filter. */
public record TrailFilter(
        @Nullable String subject,
        @Nullable String aggregate,
        @Nullable String type,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String purpose,
        @Nullable String trace,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String order,
        @Nullable String cursor,
        int limit) {

    static final List<String> FIELDS =
            List.of("q", "subject", "aggregate", "type", "actor", "role", "purpose", "trace", "from", "to", "order");

    private static final int LIMIT = 50;

    /** Reads the form. Its times are in UTC. */
    static TrailFilter of(Form form, @Nullable String cursor) {
        return new TrailFilter(
                form.text("subject"),
                form.text("aggregate"),
                form.text("type"),
                form.text("actor"),
                form.text("role"),
                form.text("purpose"),
                form.text("trace"),
                form.text("q"),
                Utc.moment(form.text("from")),
                Utc.moment(form.text("to")),
                form.text("order"),
                cursor,
                LIMIT);
    }
}
