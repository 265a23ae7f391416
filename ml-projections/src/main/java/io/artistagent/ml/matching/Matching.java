package io.artistagent.ml.matching;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.domain.matching.MatchId;
import io.artistagent.domain.matching.UnknownMatch;
import io.artistagent.ml.features.ArtistFeatures;
import io.artistagent.ml.features.FeatureReader;
import io.artistagent.ml.matching.Candidates.Candidate;
import io.artistagent.ml.models.Model;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds who fits an artist. Never shown: who has retired, who blocked or is blocked, and who belongs to the same person. */
@Component
class Matching {

    private static final Model MODEL = new Model("nearest-neighbours", true, "1");

    /** A request that was withdrawn, expired or cancelled may be tried again; a declined one had its answer. */
    private static final Set<CollaborationStatus> KNOWN_TO_EACH_OTHER = EnumSet.of(
            CollaborationStatus.PENDING,
            CollaborationStatus.ACCEPTED,
            CollaborationStatus.IN_PROGRESS,
            CollaborationStatus.COMPLETED,
            CollaborationStatus.DECLINED);

    private final CandidateIndex index;
    private final FeatureReader table;

    Matching(CandidateIndex index, FeatureReader table) {
        this.index = index;
        this.table = table;
    }

    /** The best matches of the artist that pass the filter, at most so many. */
    Ranking bestFor(UUID artistId, int count, MatchFilter filter) {
        var candidates = index.current();
        var seeker = features(candidates, artistId).orElseThrow(UnknownArtist::new);
        var sought = Traits.ofSeeker(seeker);
        var items = !seeker.active()
                ? List.<Match>of()
                : candidates.nearest(sought, sifted(filter, count), wanted(seeker, filter)).stream()
                        .filter(near -> filter.takes(near.similarity()))
                        .limit(count)
                        .map(near -> match(seeker, sought, near.item(), near.similarity(), filter.dismissed())
                                .inAList())
                        .toList();
        return new Ranking(items, MODEL, candidates.asOf().position());
    }

    /** Where only one strength is wanted, those before it count for nothing. */
    private static int sifted(MatchFilter filter, int count) {
        return filter.strength() == null ? count : Integer.MAX_VALUE;
    }

    private Predicate<ArtistFeatures> wanted(ArtistFeatures seeker, MatchFilter filter) {
        var leftOut = table.relatedTo(seeker, KNOWN_TO_EACH_OTHER);
        var dismissed = table.dismissedBy(seeker.artistId());
        return other -> !leftOut.contains(other.artistId())
                && dismissed.contains(other.artistId()) == filter.dismissed()
                && filter.takes(other);
    }

    /** How the other fits the artist. */
    ExplainedMatch one(UUID artistId, UUID otherArtistId) {
        var candidates = index.current();
        var seeker = features(candidates, artistId).orElseThrow(UnknownArtist::new);
        var other = features(candidates, otherArtistId)
                .filter(artist -> seeker.active() && artist.active())
                .filter(artist -> !table.relatedTo(seeker, KNOWN_TO_EACH_OTHER).contains(otherArtistId))
                .map(candidates::candidate)
                .orElseThrow(UnknownMatch::new);
        var sought = Traits.ofSeeker(seeker);
        var similarity = candidates.similarity(sought, other);
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
                MODEL,
                candidates.asOf().position());
    }

    /** From the index, so that all of an answer is of one moment; from the table who has no place in it. */
    private Optional<ArtistFeatures> features(Candidates candidates, UUID artistId) {
        return Optional.ofNullable(candidates.find(artistId))
                .map(Candidate::features)
                .or(() -> table.find(artistId));
    }

    private static Match match(
            ArtistFeatures seeker, Traits sought, Candidate other, double similarity, boolean dismissed) {
        var reasons = new Reasons(seeker, sought, other.features(), other.traits());
        var id = new MatchId(
                new ArtistId(seeker.artistId()), new ArtistId(other.features().artistId()));
        return Match.of(id, other.features(), similarity, reasons.all(), dismissed);
    }
}
