package io.artistagent.web.privacy;

import io.artistagent.web.texts.PlainNames;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody has seen data of the signed-in person. It does not say who, only in which role and why. */
public record OwnAccess(
        @Nullable Instant at,
        AccessAction action,
        @Nullable String role,
        @Nullable String purpose,
        List<String> fields) {

    public OwnAccess {
        fields = fields == null ? List.of() : fields;
    }

    /** Returns the data that was seen, in plain words. */
    public String seen() {
        return String.join(
                ", ", fields.stream().map(PlainNames::last).distinct().toList());
    }
}
