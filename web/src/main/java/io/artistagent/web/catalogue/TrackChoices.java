package io.artistagent.web.catalogue;

import io.artistagent.web.client.Answer;
import io.artistagent.web.frame.Visit;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Loads an artist's tracks for forms that ask for one of them. */
@Component
public final class TrackChoices {

    private final CatalogueApi catalogue;

    TrackChoices(CatalogueApi catalogue) {
        this.catalogue = catalogue;
    }

    /** Loads the tracks while the page loads other data. If the API is unavailable, the list is empty and the form still works. */
    public Supplier<TrackChoice> of(Visit visit, String artistId, Predicate<Track> offered) {
        Supplier<Answer<List<Track>>> tracks = visit.meanwhile(() -> catalogue.allTracks(visit.caller(), artistId));
        Supplier<Answer<List<Release>>> releases =
                visit.meanwhile(() -> catalogue.allReleases(visit.caller(), artistId));
        return () -> TrackChoice.of(
                releases.get().or(List.of()),
                tracks.get().or(List.of()).stream().filter(offered).toList());
    }
}
