package io.artistagent.web.collaboration;

import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.texts.Texts;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the inbox and the sent requests to the jump box. */
@Component
@Order(0)
final class CollaborationJumps implements JumpSource {

    @Override
    public List<JumpPage> pages(PageContext context) {
        String own = context.ownPages();
        if (own == null) {
            return List.of();
        }
        Texts texts = context.texts();
        String incoming = own + "/collaborations";
        return List.of(
                new JumpPage(incoming, "inbox", texts.of("nav.inbox"), texts.of("jump.words.inbox")),
                new JumpPage(incoming + "?box=outgoing", "inbox", texts.of("jump.sent")));
    }
}
