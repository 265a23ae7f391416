package io.artistagent.domain.matching;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done to suggest collaborators. */
public final class MatchingProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(new ProcessingActivity(
                "matching",
                "Suggestions of collaborators",
                "To suggest artists to each other who are likely to work well together.",
                LegalBasis.LEGITIMATE_INTEREST,
                List.of(
                        "genres, skills, languages and country of artists and their published tracks",
                        "artists whom the artist collaborates with, blocks, or does not want to be suggested"),
                List.of("artists, producers and labels"),
                List.of("the artists to whom an artist is suggested"),
                List.of("the profile, the catalogue, collaborations and feedback"),
                "Features are recomputed with every event. They are emptied with an objection or a restriction, and anonymous after an erasure.",
                List.of("An objection takes effect with the event that records it."),
                "The score of two artists is the weighted similarity of what is known of both: genres, the skills that one looks for and the other offers, languages, country and reach. Each suggestion names the contribution of each of them; together they are the score. Drafts and figures without consent do not count. The score only orders suggestions. It decides nothing: no request is sent, accepted or declined because of it.",
                Set.of(MatchJudged.class)));
    }
}
