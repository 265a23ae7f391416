package io.artistagent.ml.matching;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.domain.matching.MatchId;
import io.artistagent.domain.matching.UnknownMatch;
import io.artistagent.ml.matching.Neighbours.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds who fits an artist. Never shown: who has retired, who blocked or is blocked, and who belongs to the same person. */
@Component
class Matching {

    private final FeatureIndex index;
    private final FeatureReader table;

    Matching(FeatureIndex index, FeatureReader table) {
        this.index = index;
        this.table = table;
    }

    /** The best matches of the artist that pass the filter, at most so many. */
    Ranking bestFor(UUID artistId, int count, MatchFilter filter) {
        var neighbours = index.current();
        var seeker = features(neighbours, artistId).orElseThrow(UnknownArtist::new);
        var sought = Traits.ofSeeker(seeker);
        var items = !seeker.active()
                ? List.<Match>of()
                : neighbours.nearest(sought, sifted(filter, count), wanted(seeker, filter)).stream()
                        .filter(near -> filter.takes(near.similarity()))
                        .limit(count)
                        .map(near -> match(seeker, sought, near.candidate(), near.similarity(), filter.dismissed())
                                .inAList())
                        .toList();
        return new Ranking(items, Model.NEAREST_NEIGHBOURS, neighbours.asOf().position());
    }

    /** Where only one strength is wanted, those before it count for nothing. */
    private static int sifted(MatchFilter filter, int count) {
        return filter.strength() == null ? count : Integer.MAX_VALUE;
    }

    private Predicate<Features> wanted(Features seeker, MatchFilter filter) {
        var leftOut = table.notFor(seeker);
        var dismissed = table.dismissedBy(seeker.artistId());
        return other -> !leftOut.contains(other.artistId())
                && dismissed.contains(other.artistId()) == filter.dismissed()
                && filter.takes(other);
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
                match(
                        seeker,
                        sought,
                        other,
                        similarity,
                        table.dismissedBy(artistId).contains(otherArtistId)),
                Model.NEAREST_NEIGHBOURS,
                neighbours.asOf().position());
    }

    /** From the index, so that all of an answer is of one moment; from the table who has no place in it. */
    private Optional<Features> features(Neighbours neighbours, UUID artistId) {
        return Optional.ofNullable(neighbours.find(artistId))
                .map(Candidate::features)
                .or(() -> table.find(artistId));
    }

    private static Match match(Features seeker, Traits sought, Candidate other, double similarity, boolean dismissed) {
        var reasons = new Reasons(seeker, sought, other.features(), other.traits());
        var id = new MatchId(
                new ArtistId(seeker.artistId()), new ArtistId(other.features().artistId()));
        return Match.of(id, other.features(), similarity, reasons.all(), dismissed);
    }
}
