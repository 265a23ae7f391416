package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.regex.Pattern;

/**
 * The barcode of a release, a Global Trade Item Number (GS1): UPC-A with 12 digits, EAN-13 with 13 or GTIN-14 with 14. The last digit is a
 * check digit (modulo 10). The number is stored with 14 digits, padded with zeros, so that each product has only one form.
 */
public record Upc(@JsonValue String digits) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{12,14}");
    private static final String ZEROS = "0".repeat(14);

    @JsonCreator
    public Upc {
        digits = CodeNormalizer.plain(digits);
        if (!SHAPE.matcher(digits).matches()) {
            throw new InvalidValue("Enter a UPC of 12 digits, an EAN of 13 or a GTIN of 14.");
        }
        digits = ZEROS.substring(digits.length()) + digits;
        if (digits.equals(ZEROS)) {
            throw new InvalidValue("A barcode cannot be all zeros.");
        }
        if (weightedSum(digits) % 10 != 0) {
            throw new InvalidValue("The check digit of this UPC, EAN or GTIN is wrong.");
        }
    }

    /** Every second digit from the right has a weight of 3. */
    private static int weightedSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum;
    }

    @Override
    public String toString() {
        return digits;
    }
}
