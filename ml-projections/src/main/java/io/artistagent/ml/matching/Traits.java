package io.artistagent.ml.matching;

import io.artistagent.ml.features.ArtistFeatures;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An artist as a vector with named coordinates. Each criterion with known values is a part whose length is the square root of its weight.
 * The dot product of a seeker and a candidate is therefore the score: the sum, over all criteria, of the weight times the cosine of the
 * two parts. Unknown values contribute nothing.
 */
final class Traits {

    private final Map<Criterion, Map<String, Double>> parts = new EnumMap<>(Criterion.class);

    private Traits() {}

    /** Returns the traits of an artist who looks for matches. */
    static Traits ofSeeker(ArtistFeatures artist) {
        return common(artist, artist.monthlyListeners())
                .with(Criterion.SKILLS_YOU_SEEK, once(artist.lookingFor()))
                .with(Criterion.SKILLS_THEY_SEEK, once(artist.credits().keySet()));
    }

    /** Returns the traits of an artist who may be found. Sought and offered skills swap places. */
    static Traits ofCandidate(ArtistFeatures artist) {
        return common(artist, artist.shownListeners())
                .with(Criterion.SKILLS_YOU_SEEK, once(artist.credits().keySet()))
                .with(Criterion.SKILLS_THEY_SEEK, once(artist.lookingFor()));
    }

    private static Traits common(ArtistFeatures artist, @Nullable Long listeners) {
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
        double length = Math.sqrt(
                values.values().stream().mapToDouble(value -> value * value).sum());
        if (length > 0) {
            double scale = Math.sqrt(criterion.weight()) / length;
            Map<String, Double> part = new LinkedHashMap<>();
            values.forEach((name, value) -> part.put(name, value * scale));
            parts.put(criterion, part);
        }
        return this;
    }

    /** Returns the contribution of a criterion by coordinate. Coordinates that only one of the two has are omitted. */
    Map<String, Double> shared(Traits other, Criterion criterion) {
        Map<String, Double> mine = part(criterion);
        Map<String, Double> shared = new LinkedHashMap<>();
        other.part(criterion).forEach((name, value) -> {
            Double own = mine.get(name);
            if (own != null) {
                shared.put(name, own * value);
            }
        });
        return shared;
    }

    /** Returns the contribution of a criterion to the score, from 0 to its weight. */
    double contribution(Traits other, Criterion criterion) {
        double sum = shared(other, criterion).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Math.max(0, sum);
    }

    private Map<String, Double> part(Criterion criterion) {
        return parts.getOrDefault(criterion, Map.of());
    }

    /** Returns all coordinates by name. */
    Map<String, Double> coordinates() {
        return parts.entrySet().stream()
                .flatMap(part -> part.getValue().entrySet().stream()
                        .map(each -> Map.entry(part.getKey() + ":" + each.getKey(), each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
