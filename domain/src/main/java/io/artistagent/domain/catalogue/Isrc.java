package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.regex.Pattern;

/** The International Standard Recording Code of a track (ISO 3901), stored without separators and without the prefix "ISRC". */
public record Isrc(@JsonValue String code) {

    private static final String NAME = "ISRC";
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");
    private static final int LENGTH = 12;

    @JsonCreator
    public Isrc {
        code = CodeNormalizer.plain(code);
        if (code.length() == NAME.length() + LENGTH && code.startsWith(NAME)) {
            code = code.substring(NAME.length());
        }
        if (!SHAPE.matcher(code).matches()) {
            throw new InvalidValue(
                    "Enter an ISRC of two letters, three letters or digits, and seven digits, for example CHA122600001.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
