package io.artistagent.ledger.note;

/** The numbers in the texts of the ledger: decimal, without a sign or leading zeros. */
public final class Decimal {

    private Decimal() {}

    /**
     * Reads a number.
     *
     * @param what what the number is, for the error
     * @return 0 to 2<sup>63</sup> - 1
     * @throws IllegalArgumentException if the text is no such number in its only form
     */
    public static long parse(String what, String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // The same error as for another form
        }
        throw new IllegalArgumentException(what + " is a decimal number without a sign or leading zeros");
    }
}
