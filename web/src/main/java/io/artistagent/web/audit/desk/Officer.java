package io.artistagent.web.audit.desk;

import io.artistagent.web.client.RequestRefused;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.signin.Person;
import org.jspecify.annotations.Nullable;

/** Checks that a page is opened by a compliance officer, and keeps the purpose that they have stated until they sign out. */
public final class Officer {

    private static final String PURPOSE = "audit-purpose";

    private Officer() {}

    /** Returns what surrounds a page, or refuses the page to anybody else. */
    public static Desk desk(PageContext context, AuditTab tab) {
        require(context);
        return new Desk(tab, purpose(context));
    }

    public static void require(PageContext context) {
        Person person = context.person();
        if (person == null || !person.isComplianceOfficer()) {
            throw RequestRefused.forbidden();
        }
    }

    public static @Nullable String purpose(PageContext context) {
        return context.kept(PURPOSE);
    }

    public static void state(PageContext context, @Nullable String purpose) {
        context.keep(PURPOSE, purpose);
    }
}
