package io.artistagent.web.audit.breaches;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.client.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample pages of breaches. */
public final class BreachSamples {

    private BreachSamples() {}

    public static Breach breach(@Nullable Instant notified) {
        return new Breach(
                DeskSamples.ID,
                DeskSamples.AT,
                null,
                "A list was sent to the wrong address.",
                List.of("CONTACT"),
                12L,
                null,
                notified,
                null,
                1);
    }

    public static Map<String, List<Object>> pages() {
        return Map.of(
                "audit/breaches/breaches",
                List.of(
                        new BreachPages.BreachesPage(
                                DeskSamples.desk(AuditTab.BREACHES),
                                new Page<>(List.of(breach(null), breach(DeskSamples.AT)), "c")),
                        new BreachPages.BreachesPage(DeskSamples.desk(AuditTab.BREACHES), Page.empty())),
                "audit/breaches/breach",
                List.of(
                        new BreachPages.BreachPage(
                                DeskSamples.desk(AuditTab.BREACHES), null, DeskSamples.rejected("categories")),
                        new BreachPages.BreachPage(
                                DeskSamples.desk(AuditTab.BREACHES), breach(null), BreachForm.of(breach(null)))));
    }
}
