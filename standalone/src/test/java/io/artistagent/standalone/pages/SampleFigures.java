package io.artistagent.standalone.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A year of figures of a moderately successful artist, with weekends, rising and falling releases, and days without reports. */
record SampleFigures(LocalDate today) {

    private static final int DAYS = 400;
    private static final int[] RELEASED_DAYS_AGO = {243, 122, 19};
    private static final double[] SIZE = {2600, 1500, 4200};

    String ofTheArtist() {
        StringBuilder file = new StringBuilder(
                "date,listeners,monthly listeners,monthly active listeners,super listeners,streams,playlist adds,saves,followers\n");
        Random dice = new Random(7);
        for (int ago = DAYS; ago >= 2; ago--) {
            double streams = streams(ago, dice);
            if (ago == 12 || ago == 11) {
                continue;
            }
            long listeners = Math.round(streams * 0.61);
            long monthly = Math.round(21_000 + (DAYS - ago) * 38 + lift(ago) * 4.2);
            file.append("%s,%d,%d,%d,%d,%d,%d,%d,%d%n"
                    .formatted(
                            today.minusDays(ago),
                            listeners,
                            monthly,
                            Math.round(monthly * 0.34),
                            Math.round(monthly * 0.021),
                            Math.round(streams),
                            Math.round(streams * (0.008 + dice.nextDouble() * 0.004)),
                            Math.round(streams * (0.06 + dice.nextDouble() * 0.02)),
                            8_100 + (DAYS - ago) * 11 + Math.round(lift(ago) * 0.11 * Math.sqrt(DAYS - ago) / 10)));
        }
        return file.toString().replace(System.lineSeparator(), "\n");
    }

    String ofTrack(int number) {
        int release = number < 6 ? 0 : number < 9 ? 1 : 2;
        double share = new double[] {.31, .22, .11, .09, .06, .12, .46, .31, .2, .78, .21}[number];
        Random dice = new Random(number);
        return IntStream.iterate(RELEASED_DAYS_AGO[release], ago -> ago >= 2, ago -> ago - 1)
                .filter(ago -> ago != 12 && ago != 11)
                .mapToObj(ago -> "%s,%d"
                        .formatted(
                                today.minusDays(ago),
                                Math.round((share * wave(ago, release) + 40 * share)
                                        * week(ago)
                                        * (.92 + dice.nextDouble() * .16))))
                .collect(Collectors.joining("\n", "date,streams\n", "\n"));
    }

    private double streams(int ago, Random dice) {
        double ground = 900 + (DAYS - ago) * 2.6;
        return (ground + lift(ago)) * week(ago) * (.94 + dice.nextDouble() * .12);
    }

    private static double lift(int ago) {
        return IntStream.range(0, SIZE.length).mapToDouble(i -> wave(ago, i)).sum();
    }

    private static double wave(int ago, int release) {
        int since = RELEASED_DAYS_AGO[release] - ago;
        return since < 0 ? 0 : SIZE[release] * (Math.exp(-since / 24.0) * .8 + .2);
    }

    private double week(int ago) {
        DayOfWeek day = today.minusDays(ago).getDayOfWeek();
        return day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY ? 1.16 : day == DayOfWeek.MONDAY ? .9 : 1;
    }
}
