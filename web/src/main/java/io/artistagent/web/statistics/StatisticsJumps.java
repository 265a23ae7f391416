package io.artistagent.web.statistics;

import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the pages with figures to the jump box. */
@Component
@Order(3)
final class StatisticsJumps implements JumpSource {

    @Override
    public List<JumpPage> pages(PageContext context) {
        Texts texts = context.texts();
        List<JumpPage> pages = new ArrayList<>();
        String own = context.ownPages();
        if (own != null) {
            pages.add(new JumpPage(own + "/playlists", "disc-3", texts.of("playlists.title")));
            pages.add(new JumpPage("/choose", "table", texts.of("nav.roster")));
        }
        if (context.listens()) {
            pages.add(new JumpPage("/me/listening", "clock", texts.of("nav.listening")));
        }
        return pages;
    }
}
