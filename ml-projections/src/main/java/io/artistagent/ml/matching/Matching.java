package io.artistagent.ml.matching;

import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.ml.matching.Neighbours.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds who fits an artist. Never shown: who has retired, who blocked or is blocked, and who belongs to the same person. */
@Component
class Matching {

    private final FeatureIndex index;
    private final FeatureTable table;

    Matching(FeatureIndex index, FeatureTable table) {
        this.index = index;
        this.table = table;
    }

    /** The best matches of the artist, at most so many. */
    Ranking bestFor(UUID artistId, int count) {
        var neighbours = index.current();
        var seeker = features(neighbours, artistId).orElseThrow(UnknownArtist::new);
        var sought = Traits.ofSeeker(seeker);
        var items = !seeker.active()
                ? List.<Match>of()
                : neighbours.nearest(sought, count, table.notFor(seeker)).stream()
                        .filter(near -> Strength.isMatch(near.similarity()))
                        .map(near -> match(seeker, sought, near.candidate(), near.similarity())
                                .inAList())
                        .toList();
        return new Ranking(items, Model.NEAREST_NEIGHBOURS, neighbours.asOf().position());
    }

    /** How the other fits the artist. */
    ExplainedMatch one(UUID artistId, UUID otherArtistId) {
        var neighbours = index.current();
        var seeker = features(neighbours, artistId).orElseThrow(UnknownArtist::new);
        var other = features(neighbours, otherArtistId)
                .filter(artist -> seeker.active() && artist.active())
                .filter(artist -> !table.notFor(seeker).contains(otherArtistId))
                .map(neighbours::candidate)
                .orElseThrow(UnknownMatch::new);
        var sought = Traits.ofSeeker(seeker);
        var similarity = neighbours.similarity(sought, other);
        if (!Strength.isMatch(similarity)) {
            throw new UnknownMatch();
        }
        return new ExplainedMatch(
                match(seeker, sought, other, similarity),
                Model.NEAREST_NEIGHBOURS,
                neighbours.asOf().position());
    }

    /** From the index, so that all of an answer is of one moment; from the table who has no place in it. */
    private Optional<Features> features(Neighbours neighbours, UUID artistId) {
        return Optional.ofNullable(neighbours.find(artistId))
                .map(Candidate::features)
                .or(() -> table.find(artistId));
    }

    private static Match match(Features seeker, Traits sought, Candidate other, double similarity) {
        var reasons = new Reasons(seeker, sought, other.features(), other.traits());
        return Match.of(other.features(), similarity, reasons.all());
    }
}
