package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.regex.Pattern;

/**
 * The International Standard Musical Work Code of the work that a track records (ISO 15707), stored without separators: T, nine digits and
 * a check digit.
 */
public record Iswc(@JsonValue String code) {

    private static final String NAME = "ISWC";
    private static final Pattern SHAPE = Pattern.compile("T[0-9]{10}");
    private static final int LENGTH = 11;

    @JsonCreator
    public Iswc {
        code = CodeNormalizer.plain(code);
        if (code.length() == NAME.length() + LENGTH && code.startsWith(NAME)) {
            code = code.substring(NAME.length());
        }
        if (!SHAPE.matcher(code).matches()) {
            throw new InvalidValue("Enter an ISWC of the letter T and ten digits, for example T0345246801.");
        }
        if (weightedSum(code) % 10 != 0) {
            throw new InvalidValue("The check digit of this ISWC is wrong.");
        }
    }

    /** The letter counts as 1, each digit is multiplied by its position, and the check digit counts once (ISO 15707, annex B). */
    private static int weightedSum(String code) {
        int sum = 1;
        for (int place = 1; place <= 9; place++) {
            sum += place * (code.charAt(place) - '0');
        }
        return sum + code.charAt(LENGTH - 1) - '0';
    }

    @Override
    public String toString() {
        return code;
    }
}
