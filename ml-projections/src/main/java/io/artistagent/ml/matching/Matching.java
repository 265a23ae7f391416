package io.artistagent.ml.matching;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.domain.matching.MatchId;
import io.artistagent.domain.matching.UnknownMatch;
import io.artistagent.ml.features.ArtistFeatures;
import io.artistagent.ml.features.FeatureReadModel;
import io.artistagent.ml.features.FeatureReader;
import io.artistagent.ml.matching.Candidates.Candidate;
import io.artistagent.ml.matching.Ranking.Limitation;
import io.artistagent.ml.models.Model;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds matches for an artist. Retired artists, blocked or blocking persons and artists of the same owner are never shown. */
@Component
class Matching {

    private static final Model MODEL = new Model("nearest-neighbours", true, "1");

    /** Excludes artists from matches. Withdrawn, expired and cancelled requests may be tried again; a declined one had its answer. */
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

    /** Returns the best matches of an artist that pass the filter. */
    Ranking bestFor(UUID artistId, int count, MatchFilter filter) {
        Candidates candidates = index.current();
        ArtistFeatures seeker = features(candidates, artistId).orElseThrow(UnknownArtist::new);
        Traits sought = Traits.ofSeeker(seeker);
        List<Match> items = !seeker.active()
                ? List.<Match>of()
                : candidates.nearest(sought, searched(filter, count), wanted(seeker, filter)).stream()
                        .filter(near -> filter.takes(near.similarity()))
                        .limit(count)
                        .map(near -> match(seeker, sought, near.item(), near.similarity(), filter.dismissed())
                                .inAList())
                        .toList();
        return new Ranking(items, MODEL, candidates.asOf().position(), seeker.active() ? null : limitation(seeker));
    }

    private @Nullable Limitation limitation(ArtistFeatures seeker) {
        Set<String> limitations = table.limitationsOf(seeker.ownerId());
        if (limitations.contains(FeatureReadModel.RESTRICTED)) {
            return Limitation.RESTRICTION;
        }
        return limitations.isEmpty() ? null : Limitation.OBJECTION;
    }

    /** With a filter for one strength, all candidates are searched, because stronger matches must not use up the count. */
    private static int searched(MatchFilter filter, int count) {
        return filter.strength() == null ? count : Integer.MAX_VALUE;
    }

    private Predicate<ArtistFeatures> wanted(ArtistFeatures seeker, MatchFilter filter) {
        Set<UUID> leftOut = table.relatedTo(seeker, KNOWN_TO_EACH_OTHER);
        Set<UUID> dismissed = table.dismissedBy(seeker.artistId());
        return other -> !leftOut.contains(other.artistId())
                && dismissed.contains(other.artistId()) == filter.dismissed()
                && filter.takes(other);
    }

    /** Returns a single match with all its reasons. */
    ExplainedMatch one(UUID artistId, UUID otherArtistId) {
        Candidates candidates = index.current();
        ArtistFeatures seeker = features(candidates, artistId).orElseThrow(UnknownArtist::new);
        Candidate other = features(candidates, otherArtistId)
                .filter(artist -> seeker.active() && artist.active())
                .filter(artist -> !table.relatedTo(seeker, KNOWN_TO_EACH_OTHER).contains(otherArtistId))
                .map(candidates::candidate)
                .orElseThrow(UnknownMatch::new);
        Traits sought = Traits.ofSeeker(seeker);
        double similarity = candidates.similarity(sought, other);
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

    /** Reads from the index, so that a response reflects one moment; artists that the index does not contain come from the table. */
    private Optional<ArtistFeatures> features(Candidates candidates, UUID artistId) {
        return Optional.ofNullable(candidates.find(artistId))
                .map(Candidate::features)
                .or(() -> table.find(artistId));
    }

    private static Match match(
            ArtistFeatures seeker, Traits sought, Candidate other, double similarity, boolean dismissed) {
        Reasons reasons = new Reasons(seeker, sought, other.features(), other.traits());
        MatchId id = new MatchId(
                new ArtistId(seeker.artistId()), new ArtistId(other.features().artistId()));
        return Match.of(id, other.features(), similarity, reasons.all(), dismissed);
    }
}
