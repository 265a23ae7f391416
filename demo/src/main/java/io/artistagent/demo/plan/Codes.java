package io.artistagent.demo.plan;

import java.util.Locale;

/**
 * Valid ISRCs and UPCs from ranges that are never assigned (the prefix ZZ for ISRCs, a leading 2 for UPCs), so that they cannot identify a
 * real recording or product. Each demo uses a separate range.
 */
final class Codes {

    private static final int RECORDINGS = 100_000;

    private final String registrant;
    private final int firstRecording;
    private final int company;

    Codes(SeededRandom random) {
        this.registrant = letterOrDigit(random) + letterOrDigit(random) + letterOrDigit(random);
        this.firstRecording = random.below(RECORDINGS);
        this.company = random.below(100_000);
    }

    String isrc(int year, int number) {
        return String.format(
                Locale.ROOT, "ZZ%s%02d%05d", registrant, year % 100, (firstRecording + number) % RECORDINGS);
    }

    String upc(int number) {
        String digits = String.format(Locale.ROOT, "2%05d%05d", company, number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String letterOrDigit(SeededRandom random) {
        return Character.toString("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(random.below(36)));
    }
}
