package io.artistagent.web.catalogue;

import io.artistagent.web.artist.Artist;
import io.artistagent.web.artist.ArtistNavigation;
import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.charts.Asked;
import io.artistagent.web.charts.DaysFile;
import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Page;
import io.artistagent.web.frame.Visit;
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
    private static final int MOST_TRACKS = 50;

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
            @Nullable Work work,
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
            @Nullable Work work,
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
    ModelAndView track(Visit visit, @PathVariable UUID id, Asked.Parameters parameters) {
        Track track = catalogue.track(visit.caller(), id.toString()).orRefuse();
        Artist artist = artists.one(visit.caller(), track.artistId()).orRefuse();
        Asked asked = Asked.of(parameters, Work.METRICS, visit.texts());
        Supplier<Agreements> agreements = artist.owned()
                ? visit.meanwhile(() -> agreements(visit, track.artistId(), List.of(track)))
                : () -> Agreements.NONE;
        Release release = track.releaseId() == null
                ? null
                : catalogue.release(visit.caller(), track.releaseId()).orNull();
        Work work = artist.owned() ? figures.ofTrack(visit.caller(), track.id(), asked) : null;
        ModelAndView page = visit.page(
                "catalogue/track",
                artist.owned() ? CatalogueNavigation.CATALOGUE : ArtistNavigation.ARTISTS,
                track.artistId(),
                new TrackPage(track, release, artist.stageName(), artist.owned(), work, agreements.get()));
        return asked.wrong() ? visit.again(page) : page;
    }

    @GetMapping("/releases/{id}")
    ModelAndView release(Visit visit, @PathVariable UUID id, Asked.Parameters parameters) {
        Release release = catalogue.release(visit.caller(), id.toString()).orRefuse();
        Artist artist = artists.one(visit.caller(), release.artistId()).orRefuse();
        Asked asked = Asked.of(parameters, Work.METRICS, visit.texts());
        Supplier<Answer<Page<Track>>> tracks = visit.meanwhile(
                () -> catalogue.tracks(visit.caller(), release.artistId(), release.id(), null, CatalogueApi.MOST));
        Work work = artist.owned() ? figures.ofRelease(visit.caller(), release.id(), asked) : null;
        Page<Track> on = tracks.get().orLater(Page.empty());
        ModelAndView page = visit.page(
                "catalogue/record",
                artist.owned() ? CatalogueNavigation.CATALOGUE : ArtistNavigation.ARTISTS,
                release.artistId(),
                new ReleasePage(
                        release,
                        artist.stageName(),
                        artist.owned(),
                        on.items(),
                        on.nextCursor() != null,
                        work,
                        artist.owned() ? agreements(visit, release.artistId(), on.items()) : Agreements.NONE));
        return asked.wrong() ? visit.again(page) : page;
    }

    @GetMapping("/tracks/{id}/days.csv")
    ResponseEntity<byte[]> daysOfTrack(Visit visit, @PathVariable UUID id, Asked.Parameters parameters) {
        Asked asked = Asked.of(parameters, Work.METRICS, visit.texts());
        return DaysFile.of(figures.ofTrack(visit.caller(), id.toString(), asked).orRefuse(), visit.texts());
    }

    @GetMapping("/releases/{id}/days.csv")
    ResponseEntity<byte[]> daysOfRelease(Visit visit, @PathVariable UUID id, Asked.Parameters parameters) {
        Asked asked = Asked.of(parameters, Work.METRICS, visit.texts());
        return DaysFile.of(
                figures.ofRelease(visit.caller(), id.toString(), asked).orRefuse(), visit.texts());
    }

    private Agreements agreements(Visit visit, String artistId, List<Track> about) {
        List<String> ids = about.stream().map(Track::id).limit(MOST_TRACKS).toList();
        if (ids.isEmpty()) {
            return Agreements.NONE;
        }
        Page<Agreement> found =
                agreements.about(visit.caller(), artistId, ids, AGREEMENTS).or(Page.empty());
        return new Agreements(found.items(), found.nextCursor() != null || about.size() > MOST_TRACKS);
    }
}
