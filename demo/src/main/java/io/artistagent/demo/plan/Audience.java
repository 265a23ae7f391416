package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The daily streams of each track of one artist: a base level, a peak after the release that fades week by week, seasons, growth or decline
 * over the year, and occasional playlists that lift a song for a while.
 */
final class Audience {

    private final ArtistPlan artist;
    private final LocalDate first;
    private final int days;
    private final SeededRandom random;
    private final double growth;
    private final double[] mood;
    private final Map<Integer, long[]> streams = new HashMap<>();

    private Audience(ArtistPlan artist, LocalDate first, LocalDate last, SeededRandom random) {
        this.artist = artist;
        this.first = first;
        this.days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        this.random = random;
        this.growth = artist.number() < 2 ? 0.45 : 0.2 + 0.35 * random.bell();
        this.mood = mood();
    }

    static Audience of(ArtistPlan artist, LocalDate first, LocalDate last, SeededRandom random) {
        Audience audience = new Audience(artist, first, last, random);
        List<TrackPlan> out = artist.tracks().stream().filter(TrackPlan::isOut).toList();
        double appeals = out.stream().mapToDouble(TrackPlan::appeal).sum();
        for (TrackPlan track : out) {
            audience.streams.put(track.number(), audience.play(track, artist.reach() * track.appeal() / appeals));
        }
        return audience;
    }

    long streams(TrackPlan track, int day) {
        return Objects.requireNonNull(streams.get(track.number()))[day];
    }

    /** Returns the streams of all tracks. */
    long streams(int day) {
        return streams.values().stream().mapToLong(each -> each[day]).sum();
    }

    /** Returns random daily variation in which consecutive days are similar. */
    private double[] mood() {
        double[] moods = new double[days];
        double now = 0;
        for (int day = 0; day < days; day++) {
            now = 0.7 * now + 0.045 * random.bell();
            moods[day] = StrictMath.exp(now);
        }
        return moods;
    }

    private long[] play(TrackPlan track, double level) {
        double burst = random.between(1.5, 8);
        double patience = random.between(5, 18);
        double[] lift = playlists();
        long[] counts = new long[days];
        for (int day = 0; day < days; day++) {
            long age = ChronoUnit.DAYS.between(track.day(), first.plusDays(day));
            if (age < 0) {
                continue;
            }
            double news = 1 + burst * StrictMath.exp(-age / patience);
            double wear = 1 / (1 + age / 900.0);
            double year = StrictMath.exp(growth * (day - days) / 365.0);
            double expected = level
                    * news
                    * wear
                    * year
                    * lift[day]
                    * mood[day]
                    * artist.sound().season(first.plusDays(day));
            counts[day] = Math.max(0, Math.round(expected + StrictMath.sqrt(expected) * random.bell()));
        }
        return counts;
    }

    /** A song is added to a playlist, stays there for some weeks, and keeps a few of the listeners afterwards. */
    private double[] playlists() {
        double[] lift = new double[days];
        Arrays.fill(lift, 1);
        for (int left = random.chance(0.25) ? random.from(1, 2) : 0; left > 0; left--) {
            int start = random.below(days);
            int stay = random.from(7, 42);
            double height = random.between(0.6, 4);
            for (int day = start; day < days; day++) {
                int age = day - start;
                double rise = Math.min(1, (age + 1) / 3.0);
                double fall = age < stay ? 1 : 0.08 + 0.92 * StrictMath.exp(-(age - stay) / 2.5);
                lift[day] += height * rise * fall;
            }
        }
        return lift;
    }
}
