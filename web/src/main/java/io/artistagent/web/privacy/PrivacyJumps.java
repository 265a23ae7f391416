package io.artistagent.web.privacy;

import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds “My data” to the jump box. */
@Component
@Order(5)
final class PrivacyJumps implements JumpSource {

    @Override
    public List<JumpPage> pages(PageContext context) {
        return context.signedIn()
                ? List.of(new JumpPage(
                        PrivacyNavigation.PAGE,
                        "shield-check",
                        context.texts().of("nav.mydata"),
                        context.texts().of("jump.words.mydata")))
                : List.of();
    }
}
