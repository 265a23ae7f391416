package io.artistagent.ml.matching;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An artist as a vector whose coordinates have names. Each feature that something is known of is a part of the length that its weight
 * allows (the square root of it), so the dot product of a seeker and a candidate is the sum of what the features bring to the score:
 * for each its weight times the cosine of the two parts. What is not known brings nothing.
 */
final class Traits {

    private final Map<Feature, Map<String, Double>> parts = new EnumMap<>(Feature.class);

    private Traits() {}

    /** The artist for whom others are sought. */
    static Traits ofSeeker(Features artist) {
        return common(artist)
                .with(Feature.SKILLS_YOU_SEEK, once(artist.lookingFor()))
                .with(Feature.SKILLS_THEY_SEEK, once(artist.credits().keySet()));
    }

    /** An artist who may be found: seeking and offering change places. */
    static Traits ofCandidate(Features artist) {
        return common(artist)
                .with(Feature.SKILLS_YOU_SEEK, once(artist.credits().keySet()))
                .with(Feature.SKILLS_THEY_SEEK, once(artist.lookingFor()));
    }

    private static Traits common(Features artist) {
        var listeners = artist.monthlyListeners();
        return new Traits()
                .with(Feature.GENRES, artist.genres())
                .with(Feature.LANGUAGES, artist.languages())
                .with(Feature.COUNTRY, Map.of(artist.country(), 1.0))
                .with(
                        Feature.REACH,
                        listeners == null ? Map.of() : Reach.of(listeners).coordinates());
    }

    private static Map<String, Double> once(Collection<? extends Enum<?>> skills) {
        return skills.stream().collect(Collectors.toMap(Enum::name, skill -> 1.0));
    }

    private Traits with(Feature feature, Map<String, Double> values) {
        var length = Math.sqrt(
                values.values().stream().mapToDouble(value -> value * value).sum());
        if (length > 0) {
            var scale = Math.sqrt(feature.weight()) / length;
            var part = new LinkedHashMap<String, Double>();
            values.forEach((name, value) -> part.put(name, value * scale));
            parts.put(feature, part);
        }
        return this;
    }

    /** What the feature brings to the score of the two, coordinate by coordinate; coordinates that only one has are left out. */
    Map<String, Double> shared(Traits other, Feature feature) {
        var mine = part(feature);
        var shared = new LinkedHashMap<String, Double>();
        other.part(feature).forEach((name, value) -> {
            var own = mine.get(name);
            if (own != null) {
                shared.put(name, own * value);
            }
        });
        return shared;
    }

    /** What the feature brings to the score of the two: 0 to its weight. */
    double contribution(Traits other, Feature feature) {
        var sum = shared(other, feature).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Math.max(0, sum);
    }

    private Map<String, Double> part(Feature feature) {
        return parts.getOrDefault(feature, Map.of());
    }

    /** All coordinates, each under the place that the function gives its name. */
    Map<Integer, Double> coordinates(Function<String, Integer> place) {
        return parts.entrySet().stream()
                .flatMap(part -> part.getValue().entrySet().stream()
                        .map(each -> Map.entry(place.apply(part.getKey() + ":" + each.getKey()), each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
