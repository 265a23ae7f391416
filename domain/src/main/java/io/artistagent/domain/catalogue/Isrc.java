package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** The International Standard Recording Code of a track (ISO 3901), kept without hyphens. */
public record Isrc(@JsonValue String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");

    @JsonCreator
    public Isrc {
        code = code.strip().replace("-", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(code).matches()) {
            throw new InvalidValue(
                    "An ISRC has two letters, three letters or digits and seven digits, for example CH-A12-26-00001.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
