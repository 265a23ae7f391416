package io.artistagent.web.audit.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of the officer: the links to the others and the stated purpose.
 *
 * @param purpose why the officer looks at personal data; null if they have not said, so that it is withheld
 */
public record Desk(AuditTab tab, @Nullable String purpose) {

    public List<AuditTab> tabs() {
        return List.of(AuditTab.values());
    }

    public boolean at(AuditTab other) {
        return tab == other;
    }
}
