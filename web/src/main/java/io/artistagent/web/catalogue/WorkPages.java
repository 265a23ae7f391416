package io.artistagent.web.catalogue;

import io.artistagent.web.artist.Artist;
import io.artistagent.web.artist.ArtistNavigation;
import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.charts.ChartOptions;
import io.artistagent.web.charts.DaysFile;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.frame.PageContext;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a track or release. Only its owner sees figures and collaborations. */
@Controller
final class WorkPages {

    private static final int AGREEMENTS = 20;
    private static final int LENGTH_OF_ID = 36;

    /** The maximum number of track ids in one API request. */
    private static final int MAX_TRACKS = 50;

    private final CatalogueApi catalogue;
    private final ArtistsApi artists;
    private final AgreementsApi agreements;
    private final WorkFigures figures;

    WorkPages(CatalogueApi catalogue, ArtistsApi artists, AgreementsApi agreements, WorkFigures figures) {
        this.catalogue = catalogue;
        this.artists = artists;
        this.agreements = agreements;
        this.figures = figures;
    }

    /**
     * The collaborations on a track or release, newest first.
     *
     * @param more whether there may be more than the listed ones
     */
    public record Agreements(List<Agreement> items, boolean more) {
        static final Agreements NONE = new Agreements(List.of(), false);
    }

    /**
     * The page of a track.
     *
     * @param work the figures; null unless the visitor owns the track
     */
    public record TrackPage(
            Track track,
            @Nullable Release release,
            @Nullable String artistName,
            boolean owned,
            @Nullable WorkFiguresView work,
            Agreements agreements) {}

    /**
     * The page of a release with its tracks.
     *
     * @param more whether the release has more tracks than the listed ones
     * @param work the figures; null unless the visitor owns the release
     */
    public record ReleasePage(
            Release release,
            @Nullable String artistName,
            boolean owned,
            List<Track> tracks,
            boolean more,
            @Nullable WorkFiguresView work,
            Agreements agreements) {

        /** Whether the release has exactly one track, so that figures by track would repeat those of the release. */
        public boolean single() {
            return tracks.size() == 1 && !more;
        }

        /** Returns everyone credited on any of the tracks, with all their roles. */
        public List<Credited> credits() {
            Map<String, Credited> credits = new LinkedHashMap<>();
            tracks.forEach(track -> track.credits()
                    .forEach(credit -> credits.computeIfAbsent(
                                    credit.artistId() + " " + credit.name(), who -> Credited.of(credit))
                            .roles()
                            .add(credit.role())));
            return List.copyOf(credits.values());
        }
    }

    /** A person credited on a release; the id is null if the person is not an artist here. */
    public record Credited(
            @Nullable String artistId, @Nullable String name, Set<String> roles) {

        private static Credited of(Credit credit) {
            String id = credit.artistId();
            return new Credited(
                    id == null || id.length() != LENGTH_OF_ID ? null : id, credit.name(), new LinkedHashSet<>());
        }
    }

    @GetMapping("/tracks/{id}")
    ModelAndView track(PageContext context, @PathVariable UUID id, ChartOptions.Parameters parameters) {
        Track track = catalogue.track(context.caller(), id.toString()).orRefuse();
        Artist artist = artists.one(context.caller(), track.artistId()).orRefuse();
        ChartOptions options = ChartOptions.of(parameters, WorkFiguresView.METRICS, context.texts());
        Supplier<Agreements> agreements = artist.owned()
                ? context.meanwhile(() -> agreements(context, track.artistId(), List.of(track)))
                : () -> Agreements.NONE;
        Release release = track.releaseId() == null
                ? null
                : catalogue.release(context.caller(), track.releaseId()).orNull();
        WorkFiguresView view = artist.owned() ? figures.ofTrack(context.caller(), track.id(), options) : null;
        ModelAndView page = context.page(
                "catalogue/track",
                artist.owned() ? CatalogueNavigation.CATALOGUE : ArtistNavigation.ARTISTS,
                track.artistId(),
                new TrackPage(track, release, artist.stageName(), artist.owned(), view, agreements.get()));
        return options.wrong() ? context.again(page) : page;
    }

    @GetMapping("/releases/{id}")
    ModelAndView release(PageContext context, @PathVariable UUID id, ChartOptions.Parameters parameters) {
        Release release = catalogue.release(context.caller(), id.toString()).orRefuse();
        Artist artist = artists.one(context.caller(), release.artistId()).orRefuse();
        ChartOptions options = ChartOptions.of(parameters, WorkFiguresView.METRICS, context.texts());
        Supplier<ApiResult<Page<Track>>> tracks = context.meanwhile(() ->
                catalogue.tracks(context.caller(), release.artistId(), release.id(), null, CatalogueApi.MAX_PAGE_SIZE));
        WorkFiguresView view = artist.owned() ? figures.ofRelease(context.caller(), release.id(), options) : null;
        Page<Track> on = tracks.get().orLater(Page.empty());
        ModelAndView page = context.page(
                "catalogue/release",
                artist.owned() ? CatalogueNavigation.CATALOGUE : ArtistNavigation.ARTISTS,
                release.artistId(),
                new ReleasePage(
                        release,
                        artist.stageName(),
                        artist.owned(),
                        on.items(),
                        on.nextCursor() != null,
                        view,
                        artist.owned() ? agreements(context, release.artistId(), on.items()) : Agreements.NONE));
        return options.wrong() ? context.again(page) : page;
    }

    @GetMapping("/tracks/{id}/days.csv")
    ResponseEntity<byte[]> daysOfTrack(PageContext context, @PathVariable UUID id, ChartOptions.Parameters parameters) {
        ChartOptions options = ChartOptions.of(parameters, WorkFiguresView.METRICS, context.texts());
        return DaysFile.of(
                figures.ofTrack(context.caller(), id.toString(), options).orRefuse(), context.texts());
    }

    @GetMapping("/releases/{id}/days.csv")
    ResponseEntity<byte[]> daysOfRelease(
            PageContext context, @PathVariable UUID id, ChartOptions.Parameters parameters) {
        ChartOptions options = ChartOptions.of(parameters, WorkFiguresView.METRICS, context.texts());
        return DaysFile.of(
                figures.ofRelease(context.caller(), id.toString(), options).orRefuse(), context.texts());
    }

    private Agreements agreements(PageContext context, String artistId, List<Track> about) {
        List<String> ids = about.stream().map(Track::id).limit(MAX_TRACKS).toList();
        if (ids.isEmpty()) {
            return Agreements.NONE;
        }
        Page<Agreement> found =
                agreements.about(context.caller(), artistId, ids, AGREEMENTS).or(Page.empty());
        return new Agreements(found.items(), found.nextCursor() != null || about.size() > MAX_TRACKS);
    }
}
