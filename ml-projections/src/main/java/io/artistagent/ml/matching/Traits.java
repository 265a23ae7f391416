package io.artistagent.ml.matching;

import io.artistagent.ml.features.ArtistFeatures;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An artist as a vector whose coordinates have names. Each criterion that something is known of is a part of the length that its weight
 * allows (the square root of it), so the dot product of a seeker and a candidate is the sum of what the criteria bring to the score:
 * for each its weight times the cosine of the two parts. What is not known brings nothing.
 */
final class Traits {

    private final Map<Criterion, Map<String, Double>> parts = new EnumMap<>(Criterion.class);

    private Traits() {}

    /** The artist for whom others are sought. */
    static Traits ofSeeker(ArtistFeatures artist) {
        return common(artist)
                .with(Criterion.SKILLS_YOU_SEEK, once(artist.lookingFor()))
                .with(Criterion.SKILLS_THEY_SEEK, once(artist.credits().keySet()));
    }

    /** An artist who may be found: seeking and offering change places. */
    static Traits ofCandidate(ArtistFeatures artist) {
        return common(artist)
                .with(Criterion.SKILLS_YOU_SEEK, once(artist.credits().keySet()))
                .with(Criterion.SKILLS_THEY_SEEK, once(artist.lookingFor()));
    }

    private static Traits common(ArtistFeatures artist) {
        var listeners = artist.monthlyListeners();
        return new Traits()
                .with(Criterion.GENRES, artist.genres())
                .with(Criterion.LANGUAGES, artist.languages())
                .with(Criterion.COUNTRY, Map.of(artist.country(), 1.0))
                .with(
                        Criterion.REACH,
                        listeners == null ? Map.of() : Reach.of(listeners).coordinates());
    }

    private static Map<String, Double> once(Collection<? extends Enum<?>> skills) {
        return skills.stream().collect(Collectors.toMap(Enum::name, skill -> 1.0));
    }

    private Traits with(Criterion criterion, Map<String, Double> values) {
        var length = Math.sqrt(
                values.values().stream().mapToDouble(value -> value * value).sum());
        if (length > 0) {
            var scale = Math.sqrt(criterion.weight()) / length;
            var part = new LinkedHashMap<String, Double>();
            values.forEach((name, value) -> part.put(name, value * scale));
            parts.put(criterion, part);
        }
        return this;
    }

    /** What the criterion brings to the score of the two, coordinate by coordinate; coordinates that only one has are left out. */
    Map<String, Double> shared(Traits other, Criterion criterion) {
        var mine = part(criterion);
        var shared = new LinkedHashMap<String, Double>();
        other.part(criterion).forEach((name, value) -> {
            var own = mine.get(name);
            if (own != null) {
                shared.put(name, own * value);
            }
        });
        return shared;
    }

    /** What the criterion brings to the score of the two: 0 to its weight. */
    double contribution(Traits other, Criterion criterion) {
        var sum = shared(other, criterion).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Math.max(0, sum);
    }

    private Map<String, Double> part(Criterion criterion) {
        return parts.getOrDefault(criterion, Map.of());
    }

    /** All coordinates by their names. */
    Map<String, Double> coordinates() {
        return parts.entrySet().stream()
                .flatMap(part -> part.getValue().entrySet().stream()
                        .map(each -> Map.entry(part.getKey() + ":" + each.getKey(), each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
