package io.artistagent.ml.matching;

import io.artistagent.domain.artist.Skill;
import io.artistagent.ml.features.ArtistFeatures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Explains the score of two artists by the contribution of each criterion. */
final class Reasons {

    /** Smaller contributions would be rounded to zero. */
    private static final double MIN_CONTRIBUTION = 0.0005;

    private static final int GENRES_NAMED = 3;

    private final ArtistFeatures seeker;
    private final ArtistFeatures other;
    private final Traits sought;
    private final Traits offered;

    Reasons(ArtistFeatures seeker, Traits sought, ArtistFeatures other, Traits offered) {
        this.seeker = seeker;
        this.sought = sought;
        this.other = other;
        this.offered = offered;
    }

    /** Returns all reasons, strongest first. */
    List<Reason> all() {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> sought.contribution(offered, criterion) >= MIN_CONTRIBUTION)
                .map(this::reason)
                .sorted(Comparator.comparingDouble(Reason::value).reversed())
                .toList();
    }

    private Reason reason(Criterion criterion) {
        double value = ScoreRounding.of(sought.contribution(offered, criterion));
        return new Reason(criterion.label(), value, text(criterion, strongest(sought.shared(offered, criterion))));
    }

    private String text(Criterion criterion, List<String> shared) {
        return switch (criterion) {
            case GENRES -> ReasonTexts.genres(shared, GENRES_NAMED);
            case SKILLS_YOU_SEEK -> ReasonTexts.youSeek(skills(shared), tracks(other, shared));
            case SKILLS_THEY_SEEK -> ReasonTexts.theySeek(skills(shared), tracks(seeker, shared));
            case LANGUAGES -> ReasonTexts.languages(shared);
            case COUNTRY -> ReasonTexts.country(other.country());
            case REACH ->
                ReasonTexts.reach(reach(seeker.monthlyListeners()).powersOfTenTo(reach(other.shownListeners())));
        };
    }

    private static List<String> strongest(Map<String, Double> shared) {
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Skill> skills(List<String> names) {
        return names.stream().map(Skill::valueOf).toList();
    }

    private static int tracks(ArtistFeatures credited, List<String> skills) {
        return skills(skills).stream()
                .mapToInt(skill -> credited.credits().getOrDefault(skill, 0))
                .max()
                .orElse(0);
    }

    private static Reach reach(@Nullable Long listeners) {
        return Reach.of(Objects.requireNonNull(listeners));
    }
}
