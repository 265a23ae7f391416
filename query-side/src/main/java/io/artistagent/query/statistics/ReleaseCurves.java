package io.artistagent.query.statistics;

import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.catalogue.Catalogue.Released;
import io.artistagent.query.statistics.FirstDays.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds release curves: the streams of a work since its release, compared with other releases of the artist. */
@Component
final class ReleaseCurves {

    /** The number of other lines; a chart has room for five in total. */
    private static final int OTHERS = 4;

    /** The number of latest releases from which the others are chosen. */
    private static final int CANDIDATES = 12;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final NavigableMap<Integer, Long> NOTHING = Collections.emptyNavigableMap();

    private final FirstDays firstDays;
    private final Catalogue catalogue;

    ReleaseCurves(FirstDays firstDays, Catalogue catalogue) {
        this.firstDays = firstDays;
        this.catalogue = catalogue;
    }

    /** Returns the curve of a release compared with other releases. Each line is the sum over the tracks. */
    @Nullable
    ReleaseCurve ofRelease(UUID artist, UUID release, LocalDate today) {
        return catalogue
                .released(release, today)
                .map(own -> draw(artist, own, others(artist, own, today)))
                .orElse(null);
    }

    /** Returns the curve of a track since its first release, compared with the most-streamed track of each other release. */
    @Nullable
    ReleaseCurve ofTrack(UUID artist, UUID track, String title, LocalDate today) {
        return catalogue
                .firstReleaseOf(track, today)
                .map(own -> ofTrack(artist, track.toString(), title, own, others(artist, own, today)))
                .orElse(null);
    }

    private @Nullable ReleaseCurve ofTrack(
            UUID artist, String track, String title, Released own, List<Released> others) {
        Map<String, List<String>> tracks = catalogue.tracksOn(ids(others));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(track, UUID.fromString(track), own.releaseDate()));
        for (Released other : others) {
            for (String id : tracks.getOrDefault(other.id(), List.of())) {
                if (!id.equals(track)) {
                    parts.add(new Part(id, UUID.fromString(id), other.releaseDate()));
                }
            }
        }
        Map<String, NavigableMap<Integer, Long>> lines = firstDays.streams(artist, parts);
        Map<String, String> strongest = new TreeMap<>();
        for (Released other : others) {
            tracks.getOrDefault(other.id(), List.of()).stream()
                    .filter(id -> !id.equals(track) && lines.containsKey(id))
                    .max(Comparator.comparingLong(id -> sum(lines.getOrDefault(id, NOTHING))))
                    .ifPresent(id -> strongest.put(other.id(), id));
        }
        Map<String, String> names = catalogue.titles(strongest.values());
        List<ReleaseCurve.Line> drawn = new ArrayList<>();
        line(track, title, own.releaseDate(), lines).ifPresent(drawn::add);
        if (drawn.isEmpty()) {
            return null;
        }
        for (Released other : others) {
            String id = strongest.get(other.id());
            if (id != null && drawn.size() <= OTHERS) {
                line(id, names.getOrDefault(id, other.title()), other.releaseDate(), lines)
                        .ifPresent(drawn::add);
            }
        }
        return new ReleaseCurve(own.releaseDate(), drawn);
    }

    private @Nullable ReleaseCurve draw(UUID artist, Released own, List<Released> others) {
        List<Released> works = new ArrayList<>();
        works.add(own);
        works.addAll(others);
        Map<String, List<String>> tracks = catalogue.tracksOn(ids(works));
        List<Part> parts = works.stream()
                .flatMap(work -> tracks.getOrDefault(work.id(), List.of()).stream()
                        .map(id -> new Part(work.id(), UUID.fromString(id), work.releaseDate())))
                .toList();
        Map<String, NavigableMap<Integer, Long>> lines = firstDays.streams(artist, parts);
        if (!lines.containsKey(own.id())) {
            return null;
        }
        List<ReleaseCurve.Line> drawn = works.stream()
                .flatMap(work -> line(work.id(), work.title(), work.releaseDate(), lines).stream())
                .limit(OTHERS + 1L)
                .toList();
        return new ReleaseCurve(own.releaseDate(), drawn);
    }

    private static Optional<ReleaseCurve.Line> line(
            String id, String name, LocalDate released, Map<String, NavigableMap<Integer, Long>> lines) {
        NavigableMap<Integer, Long> line = lines.get(id);
        return line == null
                ? Optional.empty()
                : Optional.of(new ReleaseCurve.Line(id, name, released, FirstDays.values(line)));
    }

    private List<Released> others(UUID artist, Released own, LocalDate today) {
        return catalogue.released(artist.toString(), FIRST, today).reversed().stream()
                .filter(other -> !other.id().equals(own.id()))
                .limit(CANDIDATES)
                .toList();
    }

    private static List<String> ids(List<Released> releases) {
        return releases.stream().map(Released::id).toList();
    }

    private static long sum(NavigableMap<Integer, Long> line) {
        return line.values().stream().mapToLong(Long::longValue).sum();
    }
}
