package io.artistagent.web.catalogue;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.frame.PageContext;
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
    public Supplier<TrackChoice> of(PageContext context, String artistId, Predicate<Track> offered) {
        Supplier<ApiResult<List<Track>>> tracks =
                context.meanwhile(() -> catalogue.allTracks(context.caller(), artistId));
        Supplier<ApiResult<List<Release>>> releases =
                context.meanwhile(() -> catalogue.allReleases(context.caller(), artistId));
        return () -> TrackChoice.of(
                releases.get().or(List.of()),
                tracks.get().or(List.of()).stream().filter(offered).toList());
    }
}
