package io.artistagent.web.imports;

import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.PageContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the import pages to the jump box. */
@Component
@Order(4)
final class ImportJumps implements JumpSource {

    @Override
    public List<JumpPage> pages(PageContext context) {
        String words = context.texts().of("jump.words.imports");
        List<JumpPage> pages = new ArrayList<>();
        String own = context.ownPages();
        if (own != null) {
            pages.add(new JumpPage(own + "/imports", "file-up", context.texts().of("import.button"), words));
        }
        if (context.listens()) {
            pages.add(new JumpPage("/me/imports", "file-up", context.texts().of("import.own"), words));
        }
        return pages;
    }
}
