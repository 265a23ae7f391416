package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.Locale;
import java.util.Set;

/** A country as a two-letter ISO 3166-1 code. */
public record Country(@JsonValue String code) {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** The maximum input length, including surrounding white space. */
    private static final int MAX_LENGTH = 16;

    @JsonCreator
    public Country {
        code = code.length() > MAX_LENGTH ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (!CODES.contains(code)) {
            throw new InvalidValue("Enter a two-letter ISO 3166-1 code, for example CH.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
