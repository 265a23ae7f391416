package io.artistagent.ml.matching;

import io.artistagent.ml.features.ArtistFeatures;
import io.artistagent.ml.features.FeatureState;
import io.artistagent.ml.models.NearestNeighbours;
import io.artistagent.ml.models.NearestNeighbours.Neighbour;
import io.artistagent.ml.models.VectorSpace;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tribuo.math.la.SGDVector;

/** All artists who may be proposed, as of one moment. It does not change. */
final class Candidates {

    private final FeatureState asOf;
    private final VectorSpace space;
    private final Map<UUID, Candidate> candidates;
    private final NearestNeighbours<Candidate> neighbours;

    private Candidates(FeatureState asOf, VectorSpace space, Map<UUID, Candidate> candidates) {
        this.asOf = asOf;
        this.space = space;
        this.candidates = candidates;
        this.neighbours = NearestNeighbours.of(
                List.copyOf(candidates.values()),
                Candidate::vector,
                Comparator.comparing(candidate -> candidate.features().artistId()));
    }

    /** An artist who may be found. */
    record Candidate(ArtistFeatures features, Traits traits, SGDVector vector) {

        static Candidate of(ArtistFeatures features, VectorSpace space) {
            var traits = Traits.ofCandidate(features);
            return new Candidate(features, traits, space.item(traits.coordinates()));
        }
    }

    /**
     * Only those who are active are candidates.
     *
     * @param most how many are kept; beyond it those whose features changed longest ago are left out
     */
    static Candidates of(FeatureState asOf, Collection<ArtistFeatures> artists, int most) {
        return of(asOf, new VectorSpace(), Map.of(), artists, most);
    }

    /** The same after some artists have changed. */
    Candidates with(FeatureState asOf, Collection<ArtistFeatures> changed, int most) {
        return of(asOf, space, candidates, changed, most);
    }

    private static Candidates of(
            FeatureState asOf,
            VectorSpace space,
            Map<UUID, Candidate> known,
            Collection<ArtistFeatures> changed,
            int most) {
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
                    .sorted(Comparator.comparingLong(ArtistFeatures::position).thenComparing(ArtistFeatures::artistId))
                    .limit(tooMany)
                    .map(ArtistFeatures::artistId)
                    .toList()
                    .forEach(candidates::remove);
        }
        return new Candidates(asOf, space, candidates);
    }

    /** The state of the features that they were made of. */
    FeatureState asOf() {
        return asOf;
    }

    /** How many coordinates the space has that the candidates lie in, those of former candidates included. */
    int dimensions() {
        return space.size();
    }

    int size() {
        return candidates.size();
    }

    /** The candidate, where the artist is one. */
    @Nullable
    Candidate find(UUID artistId) {
        return candidates.get(artistId);
    }

    /** The artist as a candidate, whether there is a place for them or not. */
    Candidate candidate(ArtistFeatures artist) {
        var known = find(artist.artistId());
        return known != null ? known : Candidate.of(artist, space);
    }

    /** How similar the candidate is to what is sought: 0 to 1. */
    double similarity(Traits seeker, Candidate candidate) {
        return space.query(seeker.coordinates()).cosineSimilarity(candidate.vector());
    }

    /** The nearest of the wanted candidates, the most similar first, at most so many. */
    List<Neighbour<Candidate>> nearest(Traits seeker, int count, Predicate<ArtistFeatures> isWanted) {
        return neighbours.nearest(
                space.query(seeker.coordinates()), count, candidate -> isWanted.test(candidate.features()));
    }
}
