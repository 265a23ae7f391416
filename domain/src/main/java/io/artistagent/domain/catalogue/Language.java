package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.Locale;
import java.util.Set;

/** The language of a track's lyrics as a two-letter ISO 639-1 code. */
public record Language(@JsonValue String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    /** Codes that Java still lists, although ISO has replaced or withdrawn them. */
    private static final Set<String> WITHDRAWN = Set.of("in", "iw", "ji", "mo", "sh");

    /** The maximum input length, including surrounding white space. */
    private static final int MAX_LENGTH = 16;

    @JsonCreator
    public Language {
        code = code.length() > MAX_LENGTH ? "" : code.strip().toLowerCase(Locale.ROOT);
        if (code.length() != 2 || !CODES.contains(code) || WITHDRAWN.contains(code)) {
            throw new InvalidValue("Enter a two-letter ISO 639-1 code, for example en.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
