package io.artistagent.web.audit.access;

import io.artistagent.web.privacy.AccessAction;
import io.artistagent.web.texts.PlainNames;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody has seen personal data, or did something to the system that holds it. */
public record Access(
        String accessId,
        @Nullable Instant at,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String purpose,
        AccessAction action,
        @Nullable String resource,
        List<String> subjects,
        List<String> fields,
        long count,
        @Nullable String outcome,
        @Nullable String traceId) {

    private static final String OK = "ok";

    public Access {
        subjects = subjects == null ? List.of() : subjects;
        fields = fields == null ? List.of() : fields;
    }

    public boolean isRefused() {
        return outcome != null && !outcome.isBlank() && !outcome.equals(OK);
    }

    public String seen() {
        return String.join(", ", fields.stream().map(PlainNames::of).distinct().toList());
    }
}
