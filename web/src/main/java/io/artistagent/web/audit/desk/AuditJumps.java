package io.artistagent.web.audit.desk;

import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.signin.Person;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the pages of the officer to the jump box. */
@Component
@Order(4)
final class AuditJumps implements JumpSource {

    @Override
    public List<JumpPage> pages(PageContext context) {
        Person person = context.person();
        if (person == null || !person.isComplianceOfficer()) {
            return List.of();
        }
        String words = context.texts().of("jump.words.compliance");
        return Arrays.stream(AuditTab.values())
                .map(tab -> new JumpPage(
                        tab.address(), "scroll-text", context.texts().of(tab), words))
                .toList();
    }
}
