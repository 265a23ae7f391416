package io.artistagent.web.catalogue;

import io.artistagent.web.client.Page;
import io.artistagent.web.frame.Jump;
import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.JumpWords;
import io.artistagent.web.frame.Visit;
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
    public List<JumpPage> pages(Visit visit) {
        String own = visit.ownPages();
        return own == null
                ? List.of()
                : List.of(
                        new JumpPage(own + "/tracks/new", "plus", visit.texts().of("track.add")),
                        new JumpPage(
                                own + "/releases/new", "plus", visit.texts().of("release.add")));
    }

    @Override
    public Supplier<List<Jump>> find(Visit visit, String words) {
        String artist = visit.lastArtist();
        if (artist == null) {
            return List::of;
        }
        Supplier<List<Jump>> releases = visit.meanwhile(() -> releases(visit, artist, words));
        Supplier<List<Jump>> tracks = visit.meanwhile(() -> tracks(visit, artist, words));
        return () ->
                Stream.concat(releases.get().stream(), tracks.get().stream()).toList();
    }

    private List<Jump> releases(Visit visit, String artist, String words) {
        Texts texts = visit.texts();
        return catalogue.allReleases(visit.caller(), artist).or(List.of()).stream()
                .filter(release -> JumpWords.match(release.title(), words))
                .limit(MOST)
                .map(release -> new Jump(
                        "/releases/" + release.id(),
                        new Jump.Cover(release.id(), release.title(), release.cover()),
                        release.title(),
                        texts.of(release.kind())))
                .toList();
    }

    private List<Jump> tracks(Visit visit, String artist, String words) {
        String note = visit.texts().of("track");
        return catalogue.tracks(visit.caller(), artist, null, null, CatalogueApi.MOST).or(Page.empty()).items().stream()
                .filter(track -> JumpWords.match(track.title(), words))
                .limit(MOST)
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
