package io.artistagent.web.catalogue;

import io.artistagent.web.client.Page;
import io.artistagent.web.frame.Jump;
import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.JumpWords;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.texts.Texts;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the current artist's releases and tracks to the jump box. */
@Component
@Order(1)
final class CatalogueJumps implements JumpSource {

    private final CatalogueApi catalogue;

    CatalogueJumps(CatalogueApi catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<JumpPage> pages(PageContext context) {
        String own = context.ownPages();
        return own == null
                ? List.of()
                : List.of(
                        new JumpPage(
                                own + "/tracks/new", "plus", context.texts().of("track.add")),
                        new JumpPage(
                                own + "/releases/new", "plus", context.texts().of("release.add")));
    }

    @Override
    public Supplier<List<Jump>> find(PageContext context, String words) {
        String artist = context.lastArtist();
        if (artist == null) {
            return List::of;
        }
        Supplier<List<Jump>> releases = context.meanwhile(() -> releases(context, artist, words));
        Supplier<List<Jump>> tracks = context.meanwhile(() -> tracks(context, artist, words));
        return () ->
                Stream.concat(releases.get().stream(), tracks.get().stream()).toList();
    }

    private List<Jump> releases(PageContext context, String artist, String words) {
        Texts texts = context.texts();
        return catalogue.allReleases(context.caller(), artist).or(List.of()).stream()
                .filter(release -> JumpWords.match(release.title(), words))
                .limit(MAX_RESULTS)
                .map(release -> new Jump(
                        "/releases/" + release.id(),
                        new Jump.Cover(release.id(), release.title(), release.cover()),
                        release.title(),
                        texts.of(release.kind())))
                .toList();
    }

    private List<Jump> tracks(PageContext context, String artist, String words) {
        String note = context.texts().of("track");
        return catalogue
                .tracks(context.caller(), artist, null, null, CatalogueApi.MAX_PAGE_SIZE)
                .or(Page.empty())
                .items()
                .stream()
                .filter(track -> JumpWords.match(track.title(), words))
                .limit(MAX_RESULTS)
                .map(track -> new Jump(
                        "/tracks/" + track.id(),
                        new Jump.Cover(
                                track.releaseId() == null ? track.id() : track.releaseId(),
                                track.title(),
                                track.cover()),
                        track.title(),
                        note))
                .toList();
    }
}
