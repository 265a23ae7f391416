package io.artistagent.ml.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tribuo.math.distance.CosineDistance;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.bruteforce.NeighboursBruteForceFactory;

/** All candidates as of one moment, unchangeable: an exact search of the nearest by Tribuo. */
final class Neighbours {

    private static final NeighboursBruteForceFactory EXACT = new NeighboursBruteForceFactory(new CosineDistance(), 1);

    private final FeatureState asOf;
    private final Space space;
    private final Map<UUID, Candidate> candidates;
    private final List<Candidate> order;
    private final @Nullable NeighboursQuery query;

    private Neighbours(FeatureState asOf, Space space, Map<UUID, Candidate> candidates) {
        this.asOf = asOf;
        this.space = space;
        this.candidates = candidates;
        // The same order on every node, so that equals are cut off alike
        this.order = candidates.values().stream()
                .sorted(Comparator.comparing(candidate -> candidate.features().artistId()))
                .toList();
        var vectors = order.stream().map(Candidate::vector).toArray(SGDVector[]::new);
        this.query = vectors.length == 0 ? null : EXACT.createNeighboursQuery(vectors);
    }

    /** An artist who may be found. */
    record Candidate(Features features, Traits traits, SGDVector vector) {

        static Candidate of(Features features, Space space) {
            var traits = Traits.ofCandidate(features);
            return new Candidate(features, traits, space.candidate(traits));
        }
    }

    /**
     * @param similarity the cosine of the two vectors: 0 to 1
     */
    record Neighbour(Candidate candidate, double similarity) {}

    /**
     * Only those who are active are candidates.
     *
     * @param most how many are kept; beyond it those whose features changed longest ago are left out
     */
    static Neighbours of(FeatureState asOf, Collection<Features> artists, int most) {
        return of(asOf, new Space(), Map.of(), artists, most);
    }

    /** The same after some artists have changed. */
    Neighbours with(FeatureState asOf, Collection<Features> changed, int most) {
        return of(asOf, space, candidates, changed, most);
    }

    private static Neighbours of(
            FeatureState asOf, Space space, Map<UUID, Candidate> known, Collection<Features> changed, int most) {
        var candidates = new HashMap<>(known);
        for (var artist : changed) {
            if (artist.active()) {
                candidates.put(artist.artistId(), Candidate.of(artist, space));
            } else {
                candidates.remove(artist.artistId());
            }
        }
        var tooMany = candidates.size() - most;
        if (tooMany > 0) {
            candidates.values().stream()
                    .map(Candidate::features)
                    .sorted(Comparator.comparingLong(Features::position).thenComparing(Features::artistId))
                    .limit(tooMany)
                    .map(Features::artistId)
                    .toList()
                    .forEach(candidates::remove);
        }
        return new Neighbours(asOf, space, candidates);
    }

    /** As of which state of the features. */
    FeatureState asOf() {
        return asOf;
    }

    /** How many coordinates the space has that the candidates lie in, those of former candidates included. */
    int dimensions() {
        return space.size();
    }

    int size() {
        return order.size();
    }

    /** The candidate, where the artist is one. */
    @Nullable
    Candidate find(UUID artistId) {
        return candidates.get(artistId);
    }

    /** The artist as a candidate, whether there is a place for them or not. */
    Candidate candidate(Features artist) {
        var known = find(artist.artistId());
        return known != null ? known : Candidate.of(artist, space);
    }

    /** How similar the candidate is to what is sought: 0 to 1. */
    double similarity(Traits seeker, Candidate candidate) {
        return space.seeker(seeker).cosineSimilarity(candidate.vector());
    }

    /**
     * The nearest, the most similar first, of those that are wanted.
     *
     * @param count how many are asked for; as many as there are where it is at least their number
     */
    List<Neighbour> nearest(Traits seeker, int count, Predicate<Features> isWanted) {
        if (query == null) {
            return List.of();
        }
        var passedOver = (int) order.stream()
                .filter(candidate -> !isWanted.test(candidate.features()))
                .count();
        var wanted = (int) Math.min(order.size(), (long) count + passedOver);
        var nearest = new ArrayList<Neighbour>();
        for (var found : query.query(space.seeker(seeker), wanted)) {
            var candidate = order.get(Objects.requireNonNull(found.getA()));
            if (isWanted.test(candidate.features())) {
                nearest.add(new Neighbour(candidate, 1 - Objects.requireNonNull(found.getB())));
            }
        }
        nearest.sort(Comparator.comparingDouble(Neighbour::similarity)
                .reversed()
                .thenComparing(neighbour -> neighbour.candidate().features().artistId()));
        return nearest.subList(0, Math.min(count, nearest.size()));
    }
}
