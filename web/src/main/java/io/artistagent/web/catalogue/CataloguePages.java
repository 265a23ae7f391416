package io.artistagent.web.catalogue;

import io.artistagent.web.catalogue.CataloguePage.Group;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.frame.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An artist's releases and tracks, one page at a time. */
@Controller
final class CataloguePages {

    private static final int RELEASES = 12;
    private static final int TRACKS = 50;

    private final CatalogueApi catalogue;

    CataloguePages(CatalogueApi catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/artists/{artist}/catalogue")
    ModelAndView some(
            PageContext context,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String release,
            @RequestParam(required = false) @Nullable String cursor) {
        String id = artist.toString();
        CataloguePage page = release == null ? releases(context, id, cursor) : tracks(context, id, release, cursor);
        return context.page("catalogue/list", CatalogueNavigation.CATALOGUE, id, page);
    }

    private CataloguePage releases(PageContext context, String artist, @Nullable String cursor) {
        Supplier<ApiResult<Page<Track>>> onNone = asked(context, artist, CatalogueApi.NO_RELEASE, null);
        ApiResult<Page<Release>> result = catalogue.releases(context.caller(), artist, cursor, RELEASES);
        Page<Release> found = result.orLater(Page.empty());
        List<Supplier<ApiResult<Page<Track>>>> onEach = found.items().stream()
                .map(release -> asked(context, artist, release.id(), null))
                .toList();
        Problem problem = result.problem();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < onEach.size(); i++) {
            ApiResult<Page<Track>> tracks = onEach.get(i).get();
            problem = problem == null ? tracks.problem() : problem;
            groups.add(Group.of(found.items().get(i), tracks.or(Page.empty()), true));
        }
        if (found.nextCursor() == null) {
            ApiResult<Page<Track>> tracks = onNone.get();
            problem = problem == null ? tracks.problem() : problem;
            Group group = Group.of(null, tracks.or(Page.empty()), true);
            if (!group.tracks().isEmpty()) {
                groups.add(group);
            }
        }
        return new CataloguePage(
                artist, groups, found.nextCursor(), cursor == null && found.nextCursor() == null, problem);
    }

    /** More tracks of one group, for the group's "Show more" link. */
    private CataloguePage tracks(PageContext context, String artist, String releaseId, @Nullable String cursor) {
        Supplier<ApiResult<Page<Track>>> found = asked(context, artist, releaseId, cursor);
        Release release = releaseId.equals(CatalogueApi.NO_RELEASE)
                ? null
                : catalogue.release(context.caller(), releaseId).orRefuse();
        Group group = Group.of(release, found.get().orLater(Page.empty()), cursor == null);
        return new CataloguePage(
                artist, List.of(group), null, false, found.get().problem());
    }

    private Supplier<ApiResult<Page<Track>>> asked(
            PageContext context, String artist, String releaseId, @Nullable String cursor) {
        return context.meanwhile(() -> catalogue.tracks(context.caller(), artist, releaseId, cursor, TRACKS));
    }
}
