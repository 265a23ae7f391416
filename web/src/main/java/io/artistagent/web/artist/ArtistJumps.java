package io.artistagent.web.artist;

import io.artistagent.web.artist.ArtistsApi.Search;
import io.artistagent.web.client.Page;
import io.artistagent.web.frame.Jump;
import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds artists and the current artist's profile pages to the jump box. */
@Component
@Order(2)
final class ArtistJumps implements JumpSource {

    private final ArtistsApi artists;

    ArtistJumps(ArtistsApi artists) {
        this.artists = artists;
    }

    @Override
    public List<JumpPage> pages(PageContext context) {
        Texts texts = context.texts();
        List<JumpPage> pages = new ArrayList<>();
        String own = context.ownPages();
        if (own != null) {
            pages.add(new JumpPage(own, "user", texts.of("nav.profile")));
            pages.add(new JumpPage(own + "/edit", "pencil", texts.of("artist.edit.title"), texts.of("artist.page")));
            pages.add(new JumpPage(own + "/retire", "ban", texts.of("artist.retire.link")));
        }
        if (context.registers()) {
            pages.add(new JumpPage("/artists/new", "plus", texts.of("nav.register.another")));
        }
        return pages;
    }

    @Override
    public Supplier<List<Jump>> find(PageContext context, String words) {
        Search search = new Search(words, null, null, null, null, MAX_RESULTS);
        return context.meanwhile(() -> artists.search(context.caller(), search).or(Page.empty()).items().stream()
                .map(artist -> jump(artist, context.texts()))
                .toList());
    }

    private static Jump jump(Artist artist, Texts texts) {
        return new Jump(
                "/artists/" + artist.id(),
                new Jump.Portrait(artist.id(), artist.stageName(), artist.picture()),
                artist.stageName() == null ? texts.of("erased.name") : artist.stageName(),
                texts.country(artist.country()));
    }
}
