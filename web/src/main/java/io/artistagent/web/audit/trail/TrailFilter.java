package io.artistagent.web.audit.trail;

import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the officer searches for; a null value does not filter.
 *
 * @param without a type of events to leave out
 */
public record TrailFilter(
        @Nullable String subject,
        @Nullable String aggregate,
        @Nullable String type,
        @Nullable String without,
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

    /** The fields that say which events are meant, and not only when. */
    static final List<String> CRITERIA =
            List.of("q", "subject", "artist", "aggregate", "type", "actor", "role", "purpose", "trace");

    static final List<String> FIELDS = Stream.concat(CRITERIA.stream(), Stream.of("from", "to", "order", "all"))
            .toList();

    /** The events by which the log vouches for the access log. There is one for every few looks, which would hide all others. */
    static final String ANCHORS = "AccessesRecorded";

    private static final int LIMIT = 50;

    /** Whether the anchors of the access log are left out: as long as nothing is searched for and the officer does not ask for all. */
    static boolean leavesOutAnchors(Form form) {
        return form.text("all") == null && CRITERIA.stream().allMatch(name -> form.text(name) == null);
    }

    /**
     * Reads the form. Its times are in UTC.
     *
     * @param artist the id of the artist whose name was searched for
     */
    static TrailFilter of(Form form, @Nullable String artist, @Nullable String cursor) {
        return new TrailFilter(
                form.text("subject"),
                artist == null ? form.text("aggregate") : artist,
                form.text("type"),
                leavesOutAnchors(form) ? ANCHORS : null,
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
