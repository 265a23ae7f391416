package io.artistagent.domain.imports;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done with imported figures and listening histories. */
public final class ImportProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(
                new ProcessingActivity(
                        "figures",
                        "Figures of artists",
                        "To show artists and labels how their tracks do, from the exports of streaming services that they upload.",
                        LegalBasis.CONTRACT,
                        List.of(
                                "daily streams, listeners, followers and saves of artists and tracks",
                                "playlists on which tracks are, with their owners",
                                "names of uploaded files"),
                        List.of("artists, producers and labels", "owners of playlists"),
                        List.of("nobody else; everyone, for the figures that an artist shows on a public page"),
                        List.of("files that the person uploads"),
                        "Until the person is erased. An uploaded file is deleted when its rows are recorded, and a day after an interrupted upload.",
                        List.of("Figures are shown to nobody but the owner of the artist."),
                        null,
                        Set.of(
                                ImportOffered.class,
                                ImportAccepted.class,
                                ImportDiscarded.class,
                                ImportFailed.class,
                                ImportCompleted.class,
                                DailyFiguresImported.class,
                                SongFiguresImported.class,
                                PlaylistFiguresImported.class)),
                new ProcessingActivity(
                        "listening-history",
                        "Listening history",
                        "To show people what they listened to, from the history that they upload.",
                        LegalBasis.CONTRACT,
                        List.of("tracks played, with time, duration, country and how the play began and ended"),
                        List.of("listeners"),
                        List.of("nobody else"),
                        List.of("files that the person uploads"),
                        "Until the person is erased.",
                        List.of("Plays are shown to nobody but the person, and no model uses them."),
                        null,
                        Set.of(PlaysImported.class)));
    }
}
