package io.artistagent.web.privacy;

import io.artistagent.web.texts.PlainNames;
import io.artistagent.web.texts.Texts;
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
    public String seen(Texts texts) {
        return String.join(
                ", ",
                fields.stream().map(field -> plain(field, texts)).distinct().toList());
    }

    private static String plain(String field, Texts texts) {
        String key = "access.field." + field.substring(field.lastIndexOf('.') + 1);
        return texts.has(key) ? texts.of(key) : PlainNames.last(field);
    }

    /** Returns whether entries about the person were shown, but nothing personal in them. */
    public boolean sawNothingPersonal() {
        return fields.isEmpty() && action.isLook();
    }
}
