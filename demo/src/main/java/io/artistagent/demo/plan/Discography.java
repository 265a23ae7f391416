package io.artistagent.demo.plan;

import io.artistagent.demo.plan.TrackPlan.Fate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Generates the releases and tracks of the artists, {@value DemoPlan#RELEASES} and {@value DemoPlan#TRACKS} in total. */
final class Discography {

    private static final int RELEASES_OF_THE_TWO = 7;
    private static final int ARTISTS_WITH_TIMELINES = 80;
    private static final int TIMELINES_EACH = 2;
    /** The ratio of the streams of a single to those of an album track. */
    private static final double SINGLE = 2.5;

    private final long seed;
    private final LocalDate end;
    private final WordLists words;
    private final Codes codes;
    private int releaseNumber;
    private int trackNumber;

    Discography(long seed, LocalDate end, WordLists words) {
        this.seed = seed;
        this.end = end;
        this.words = words;
        this.codes = new Codes(SeededRandom.of(seed, "codes " + end));
    }

    List<ArtistPlan> of(List<ArtistPlan> artists) {
        int[] counts = releases(artists.size());
        List<List<ReleasePlan>> releases = new ArrayList<>();
        List<Titles> titles = new ArrayList<>();
        for (ArtistPlan artist : artists) {
            Titles unused = new Titles(words);
            titles.add(unused);
            releases.add(releases(artist, counts[artist.number()], artists, unused));
        }
        int[] loose = loose(artists.size(), DemoPlan.TRACKS - trackNumber);
        List<ArtistPlan> complete = new ArrayList<>();
        for (ArtistPlan artist : artists) {
            int number = artist.number();
            complete.add(artist.with(releases.get(number), loose(artist, loose[number], artists, titles.get(number))));
        }
        return complete;
    }

    /** Returns the number of releases of each artist, at least one. */
    private int[] releases(int artists) {
        SeededRandom random = SeededRandom.of(seed, "how many releases");
        int[] counts = new int[artists];
        Arrays.fill(counts, 1);
        counts[0] = counts[1] = RELEASES_OF_THE_TWO;
        for (int left = DemoPlan.RELEASES - artists - 2 * (RELEASES_OF_THE_TWO - 1); left > 0; left--) {
            counts[random.from(2, artists - 1)]++;
        }
        return counts;
    }

    private int[] loose(int artists, int left) {
        SeededRandom random = SeededRandom.of(seed, "how many loose tracks");
        int[] counts = new int[artists];
        for (int i = 0; i < left; i++) {
            counts[random.below(artists)]++;
        }
        return counts;
    }

    private List<ReleasePlan> releases(ArtistPlan artist, int count, List<ArtistPlan> all, Titles titles) {
        List<ReleasePlan> releases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SeededRandom random = SeededRandom.of(seed, "release " + artist.number() + " " + i);
            releases.add(release(artist, i, random, new Songs(artist, all, words, random, titles)));
        }
        return releases;
    }

    private ReleasePlan release(ArtistPlan artist, int index, SeededRandom random, Songs songs) {
        boolean oneOfTheTwo = artist.number() < 2;
        int size = oneOfTheTwo ? List.of(10, 5, 1, 1, 2, 1, 1).get(index) : size(random);
        LocalDate day = day(index, oneOfTheTwo, random);
        boolean planned = day.isAfter(end);
        List<TrackPlan> tracks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Fate fate = planned ? Fate.DRAFT : random.chance(0.02) ? Fate.WITHDRAWN : Fate.PUBLISHED;
            boolean timeline = fate == Fate.PUBLISHED
                    && (oneOfTheTwo
                            || artist.number() < 2 + ARTISTS_WITH_TIMELINES && index == 0 && i < TIMELINES_EACH);
            String isrc = codes.isrc(day.getYear(), trackNumber);
            tracks.add(songs.next(trackNumber++, isrc, fate, day, size < 3 ? SINGLE : 1, timeline));
        }
        String title = size < 3 ? tracks.getFirst().title() : songs.title();
        String kind = size < 3 ? "SINGLE" : size < 7 ? "EP" : "ALBUM";
        return new ReleasePlan(releaseNumber, title, kind, day, codes.upc(releaseNumber++), tracks);
    }

    private static int size(SeededRandom random) {
        double kind = random.fraction();
        if (kind < 0.54) {
            return random.chance(0.7) ? 1 : 2;
        }
        return kind < 0.79 ? random.from(4, 6) : random.from(8, 13);
    }

    /** Music is released on Fridays. The first release of an artist is older than the demo year, and a few releases are upcoming. */
    private LocalDate day(int index, boolean oneOfTheTwo, SeededRandom random) {
        int age = index == 0 ? random.from(450, 1_500) : random.from(5, 700);
        if (oneOfTheTwo) {
            age = List.of(640, 470, 330, 210, 118, 40, -20).get(index) + random.from(-6, 6);
        } else if (index > 0 && random.chance(0.05)) {
            age = -random.from(8, 40);
        }
        return end.minusDays(age).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    }

    private List<TrackPlan> loose(ArtistPlan artist, int count, List<ArtistPlan> all, Titles titles) {
        SeededRandom random = SeededRandom.of(seed, "loose tracks " + artist.number());
        Songs songs = new Songs(artist, all, words, random, titles);
        List<TrackPlan> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = end.minusDays(random.from(10, 900));
            Fate fate = random.chance(0.65) ? Fate.DRAFT : Fate.PUBLISHED;
            String isrc = codes.isrc(day.getYear(), trackNumber);
            tracks.add(songs.next(trackNumber++, isrc, fate, day, 1, false));
        }
        return tracks;
    }
}
