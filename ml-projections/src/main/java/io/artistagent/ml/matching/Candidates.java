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

    /** Of artists changed by the same event, the ids are compared as the database compares them: as text, and not as signed numbers. */
    private static final Comparator<ArtistFeatures> LAST_CHANGED_LAST = Comparator.comparingLong(
                    ArtistFeatures::position)
            .thenComparing(artist -> artist.artistId().toString());

    private final FeatureState asOf;
    private final VectorSpace space;
    private final Map<UUID, Candidate> candidates;
    private final boolean truncated;
    private final NearestNeighbours<Candidate> neighbours;

    private Candidates(FeatureState asOf, VectorSpace space, Map<UUID, Candidate> candidates, boolean truncated) {
        this.asOf = asOf;
        this.space = space;
        this.candidates = candidates;
        this.truncated = truncated;
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
        return of(asOf, new VectorSpace(), Map.of(), artists, most, artists.size() >= most);
    }

    /** Returns a new snapshot with the changed artists. */
    Candidates with(FeatureState asOf, Collection<ArtistFeatures> changed, int most) {
        return of(asOf, space, candidates, changed, most, truncated);
    }

    /**
     * Returns how many artists that were left out can become candidates, because others retired. Nodes that loaded their candidates at
     * different times would otherwise have different ones.
     */
    int missing(int most) {
        return truncated ? Math.max(0, most - size()) : 0;
    }

    /** Returns the same snapshot with artists that were left out; if they are fewer than missing, none is left out any more. */
    Candidates filledUp(Collection<ArtistFeatures> leftOut, int most) {
        return of(asOf, space, candidates, leftOut, most, leftOut.size() >= missing(most));
    }

    private static Candidates of(
            FeatureState asOf,
            VectorSpace space,
            Map<UUID, Candidate> known,
            Collection<ArtistFeatures> changed,
            int most,
            boolean truncated) {
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
                    .sorted(LAST_CHANGED_LAST)
                    .limit(tooMany)
                    .map(ArtistFeatures::artistId)
                    .toList()
                    .forEach(candidates::remove);
        }
        return new Candidates(asOf, space, candidates, truncated || tooMany > 0);
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
