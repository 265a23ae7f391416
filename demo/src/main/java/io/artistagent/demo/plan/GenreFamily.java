package io.artistagent.demo.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A family of genres, with its listening pattern over the week and the year. */
public enum GenreFamily {
    ELECTRONIC(
            1.22,
            1.10,
            0.35,
            "techno",
            "house",
            "deep house",
            "electronica",
            "synthwave",
            "drum and bass",
            "melodic techno",
            "breakbeat"),
    INDIE(
            0.98,
            1.02,
            0.08,
            "indie pop",
            "indie rock",
            "dream pop",
            "bedroom pop",
            "shoegaze",
            "synth pop",
            "art pop",
            "new wave"),
    HIP_HOP(1.10, 1.05, 0.05, "hip hop", "trap", "boom bap", "cloud rap", "r&b", "grime", "alternative hip hop"),
    ROCK(1.03, 1.00, 0.04, "alternative rock", "post-punk", "garage rock", "punk", "stoner rock", "metal", "post-rock"),
    FOLK(
            0.94,
            0.92,
            0.06,
            "folk",
            "singer-songwriter",
            "chamber folk",
            "americana",
            "chanson",
            "indie folk",
            "acoustic"),
    SOUL(1.08, 1.03, 0.15, "neo-soul", "soul", "funk", "nu jazz", "jazz", "jazz fusion", "disco"),
    RHYTHM(1.16, 1.24, 0.05, "afrobeats", "amapiano", "reggaeton", "cumbia", "dancehall", "bossa nova", "samba"),
    QUIET(
            0.86,
            0.90,
            0.85,
            "ambient",
            "neoclassical",
            "piano",
            "contemporary classical",
            "film score",
            "minimalism",
            "drone");

    private static final double[] MONTHS = {0.95, 0.96, 0.98, 1.00, 1.02, 1.04, 1.05, 1.02, 1.00, 1.01, 1.02, 0.95};

    private final double weekend;
    private final double summer;
    private final double instrumental;
    private final List<String> genres;

    GenreFamily(double weekend, double summer, double instrumental, String... genres) {
        this.weekend = weekend;
        this.summer = summer;
        this.instrumental = instrumental;
        this.genres = List.of(genres);
    }

    List<String> genres() {
        return genres;
    }

    /** Returns the fraction of instrumental tracks. */
    double instrumental() {
        return instrumental;
    }

    /** Returns the listening level of a day, where 1 is average. */
    double season(LocalDate day) {
        double year = MONTHS[day.getMonthValue() - 1];
        // A yearly cosine that peaks in the middle of July
        double warmth = (1 - StrictMath.cos(2 * StrictMath.PI * (day.getDayOfYear() - 14) / 365.25)) / 2;
        return year * (1 + (summer - 1) * warmth) * week(day.getDayOfWeek());
    }

    private double week(DayOfWeek day) {
        return switch (day) {
            case MONDAY, TUESDAY -> 1 - (weekend - 1) / 2;
            case WEDNESDAY, THURSDAY -> 1;
            case FRIDAY -> 1.06 + (weekend - 1) / 2;
            case SATURDAY -> weekend;
            case SUNDAY -> 0.93 + (weekend - 1) / 2;
        };
    }
}
