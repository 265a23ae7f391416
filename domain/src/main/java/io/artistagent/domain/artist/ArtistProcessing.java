package io.artistagent.domain.artist;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done with the profiles of artists. */
public final class ArtistProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(new ProcessingActivity(
                "artist-profiles",
                "Artist profiles",
                "To present artists to the people with whom they want to work, and to let them manage their profile.",
                LegalBasis.CONTRACT,
                List.of(
                        "stage name, biography, links, country, genres and skills",
                        "legal name and e-mail address, which only the owner sees",
                        "portrait",
                        "artists whom the artist blocks"),
                List.of("artists, producers and labels"),
                List.of(
                        "signed-in users, except for the contact and the blocks",
                        "everyone, if the artist opens a public page"),
                List.of("the person"),
                "Until the person is erased. The history of changes is kept as long.",
                List.of("The contact is shown to nobody but the owner."),
                null,
                Set.of(
                        ArtistRegistered.class,
                        ArtistProfileChanged.class,
                        ArtistRetired.class,
                        ArtistBlocked.class,
                        ArtistUnblocked.class,
                        ArtistPictureChanged.class,
                        ArtistPictureRemoved.class,
                        ArtistPageOpened.class,
                        ArtistPageClosed.class)));
    }
}
