package io.artistagent.domain.catalogue;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done with releases, tracks and their credits. */
public final class CatalogueProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(new ProcessingActivity(
                "catalogue",
                "Releases, tracks and credits",
                "To show what artists have published, and who took part in it.",
                LegalBasis.CONTRACT,
                List.of("titles, codes, dates, genres and languages", "names and roles in credits", "covers"),
                List.of("artists, producers and labels", "people named in credits"),
                List.of("signed-in users, for what is published", "everyone, if the artist opens a public page"),
                List.of("the person who adds the track; people named in credits are named by that person"),
                "Until the person is erased. The history of changes is kept as long.",
                List.of("Drafts are shown to nobody but the owner."),
                null,
                Set.of(
                        ReleaseAdded.class,
                        ReleaseCorrected.class,
                        ReleaseCoverChanged.class,
                        ReleaseCoverRemoved.class,
                        TrackAdded.class,
                        TrackCorrected.class,
                        TrackPublished.class,
                        TrackWithdrawn.class)));
    }
}
