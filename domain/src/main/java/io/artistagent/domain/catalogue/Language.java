package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.Locale;
import java.util.Set;

/** The language of a track's words by its ISO 639-1 code of two letters. */
public record Language(@JsonValue String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    /** Java still lists them; each of these languages has another code today, or is no longer listed as one. */
    private static final Set<String> WITHDRAWN = Set.of("in", "iw", "ji", "mo", "sh");

    /** With white space around it. */
    private static final int LONGEST = 16;

    @JsonCreator
    public Language {
        code = code.length() > LONGEST ? "" : code.strip().toLowerCase(Locale.ROOT);
        if (code.length() != 2 || !CODES.contains(code) || WITHDRAWN.contains(code)) {
            throw new InvalidValue("A language must be a two-letter ISO 639-1 code, for example en.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
