package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files that an artist would download from Spotify for Artists, with the usual gaps. */
public final class Exports {

    private static final String MARK = "\uFEFF";
    private static final int LATE = 2;

    private final LocalDate first;
    private final int days;
    private final Audience audience;
    private final List<AudienceDay> year;
    private final Set<Integer> missing;
    private final Supplier<SeededRandom> cells;

    private Exports(LocalDate first, int days, Audience audience, SeededRandom random, Supplier<SeededRandom> cells) {
        this.first = first;
        this.days = days;
        this.audience = audience;
        this.year = AudienceDay.of(audience, days, random);
        this.missing = missing(days, random);
        this.cells = cells;
    }

    static Exports of(long seed, ArtistPlan artist, LocalDate first, LocalDate last) {
        LocalDate earlier = first.minusDays(AudienceDay.MONTH);
        Audience audience = Audience.of(artist, earlier, last, SeededRandom.of(seed, "audience " + artist.number()));
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        return new Exports(
                first,
                days,
                audience,
                SeededRandom.of(seed, "exports " + artist.number()),
                () -> SeededRandom.of(seed, "cells " + artist.number()));
    }

    /** The last two days are not reported yet, and some others were never reported. */
    private static Set<Integer> missing(int days, SeededRandom random) {
        Set<Integer> missing =
                IntStream.range(days - LATE, days).boxed().collect(Collectors.toCollection(HashSet::new));
        for (int gaps = random.from(0, 5); gaps > 0; gaps--) {
            int start = random.below(days);
            IntStream.range(start, start + random.from(1, 2)).forEach(missing::add);
        }
        return missing;
    }

    /** Returns the daily figures of the artist, in one of the formats that the exports have had over the years. */
    public String audience() {
        SeededRandom random = cells.get();
        return switch (random.below(10)) {
            case 0 ->
                csv(
                        random,
                        "date,listeners,streams,followers",
                        day -> Stream.of(day.listeners(), day.streams(), day.followers()));
            case 1 ->
                csv(
                        random,
                        "date,listeners,monthly listeners,monthly active listeners,streams,playlist adds,saves,followers",
                        day -> Stream.of(
                                day.listeners(),
                                day.monthlyListeners(),
                                day.monthlyActiveListeners(),
                                day.streams(),
                                day.playlistAdds(),
                                day.saves(),
                                day.followers()));
            default ->
                csv(
                        random,
                        "date,listeners,monthly listeners,monthly active listeners,super listeners,streams,playlist adds,saves,followers",
                        day -> Stream.of(
                                day.listeners(),
                                day.monthlyListeners(),
                                day.monthlyActiveListeners(),
                                day.superListeners(),
                                day.streams(),
                                day.playlistAdds(),
                                day.saves(),
                                day.followers()));
        };
    }

    private String csv(SeededRandom random, String header, Function<AudienceDay, Stream<Long>> figures) {
        return lines(header, 0, day -> figures.apply(year.get(day)).map(value -> cell(value, random)));
    }

    /** Returns the daily streams of a track since its release. */
    public String timeline(TrackPlan track) {
        int start = (int) Math.max(0, ChronoUnit.DAYS.between(first, track.day()));
        return lines(
                "date,streams",
                start,
                day -> Stream.of(Long.toString(audience.streams(track, day + AudienceDay.MONTH))));
    }

    private String lines(String header, int start, IntFunction<Stream<String>> cellsOf) {
        StringBuilder file = new StringBuilder(MARK).append(header).append('\n');
        for (int day = start; day < days; day++) {
            if (!missing.contains(day)) {
                file.append(first.plusDays(day))
                        .append(',')
                        .append(cellsOf.apply(day).collect(Collectors.joining(",")))
                        .append('\n');
            }
        }
        return file.toString();
    }

    /** A few single figures are not reported. */
    private static String cell(long value, SeededRandom random) {
        return random.chance(0.003) ? random.one(List.of("n/a", "-", "")) : Long.toString(value);
    }
}
