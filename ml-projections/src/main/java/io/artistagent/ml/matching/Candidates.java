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

/** An immutable snapshot of all artists who may be proposed. */
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

    /** An artist who may be proposed. */
    record Candidate(ArtistFeatures features, Traits traits, SGDVector vector) {

        static Candidate of(ArtistFeatures features, VectorSpace space) {
            Traits traits = Traits.ofCandidate(features);
            return new Candidate(features, traits, space.item(traits.coordinates()));
        }
    }

    /**
     * Creates a snapshot of the active artists.
     *
     * @param most the maximum number of candidates; those whose features changed longest ago are left out
     */
    static Candidates of(FeatureState asOf, Collection<ArtistFeatures> artists, int most) {
        return of(asOf, new VectorSpace(), Map.of(), artists, most);
    }

    /** Returns a new snapshot with the changed artists. */
    Candidates with(FeatureState asOf, Collection<ArtistFeatures> changed, int most) {
        return of(asOf, space, candidates, changed, most);
    }

    private static Candidates of(
            FeatureState asOf,
            VectorSpace space,
            Map<UUID, Candidate> known,
            Collection<ArtistFeatures> changed,
            int most) {
        HashMap<UUID, Candidate> candidates = new HashMap<>(known);
        for (ArtistFeatures artist : changed) {
            if (artist.active()) {
                candidates.put(artist.artistId(), Candidate.of(artist, space));
            } else {
                candidates.remove(artist.artistId());
            }
        }
        int tooMany = candidates.size() - most;
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

    /** Returns the state of the features in this snapshot. */
    FeatureState asOf() {
        return asOf;
    }

    /** Returns the number of dimensions of the vector space, including those of former candidates. */
    int dimensions() {
        return space.size();
    }

    int size() {
        return candidates.size();
    }

    /** Returns the candidate, or null if the artist is not one. */
    @Nullable
    Candidate find(UUID artistId) {
        return candidates.get(artistId);
    }

    /** Returns the artist as a candidate, even if the snapshot does not contain them. */
    Candidate candidate(ArtistFeatures artist) {
        Candidate known = find(artist.artistId());
        return known != null ? known : Candidate.of(artist, space);
    }

    /** Returns the similarity of seeker and candidate, from 0 to 1. */
    double similarity(Traits seeker, Candidate candidate) {
        return space.query(seeker.coordinates()).cosineSimilarity(candidate.vector());
    }

    /** Returns the nearest wanted candidates, most similar first. */
    List<Neighbour<Candidate>> nearest(Traits seeker, int count, Predicate<ArtistFeatures> isWanted) {
        return neighbours.nearest(
                space.query(seeker.coordinates()), count, candidate -> isWanted.test(candidate.features()));
    }
}
