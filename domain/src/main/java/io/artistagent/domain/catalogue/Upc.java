package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.regex.Pattern;

/** The bar code of a release: UPC-A with 12 digits or EAN-13 with 13, the last of which checks the others (GS1, modulo 10). */
public record Upc(@JsonValue String digits) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{12,13}");

    @JsonCreator
    public Upc {
        digits = digits.strip().replaceAll("[ -]", "");
        if (!SHAPE.matcher(digits).matches()) {
            throw new InvalidValue("A UPC has 12 digits, an EAN 13.");
        }
        if (weightedSum(digits) % 10 != 0) {
            throw new InvalidValue("The check digit of this UPC or EAN is wrong.");
        }
    }

    /** From the right, every second digit counts three times. */
    private static int weightedSum(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum;
    }

    @Override
    public String toString() {
        return digits;
    }
}
