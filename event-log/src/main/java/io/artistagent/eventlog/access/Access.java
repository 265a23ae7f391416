package io.artistagent.eventlog.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An access to personal data, or something that somebody did to the system itself. The log gives it an id.
 *
 * @param actor the id of the person or client program that acted
 * @param role the role in which it acted
 * @param purpose the stated purpose, if there is one
 * @param resource what was accessed: a path of the API without its version, or a part of the system
 * @param subjects the persons whose data it was
 * @param fields the names of the personal fields that were shown
 * @param count the number of items that the answer contained
 * @param outcome {@code ok}, or why it failed
 */
public record Access(
        Instant at,
        String actor,
        String role,
        @Nullable String purpose,
        Action action,
        String resource,
        List<UUID> subjects,
        List<String> fields,
        long count,
        String outcome,
        @Nullable String traceId) {

    /** The outcome of an access that succeeded. */
    public static final String OK = "ok";

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** What was done. */
    public enum Action {
        /** One item was shown. */
        READ,
        /** A list or the result of a search was shown. */
        SEARCH,
        /** Data left the system as a file. */
        EXPORT,
        /** A request was refused. */
        DENIED,
        /** A person signed in. */
        SIGN_IN,
        /** A person failed to sign in. */
        SIGN_IN_FAILED,
        /** A person was given a role, or lost it. */
        ROLE_CHANGED,
        /** A setting was changed. */
        CONFIGURATION,
        /** A key was created, replaced or destroyed. */
        KEY,
        /** A read model was rebuilt from the log, or its rebuild was paused, resumed or cancelled. */
        REPLAY,
        /** An event that a projection had set aside was retried or evicted. */
        DEAD_LETTER
    }

    public Access {
        subjects = List.copyOf(subjects);
        fields = List.copyOf(fields);
    }

    /** Returns what was accessed for those who may not learn whose data it was. */
    public String resourceWithoutIds() {
        return ID.matcher(resource).replaceAll("{id}");
    }
}
