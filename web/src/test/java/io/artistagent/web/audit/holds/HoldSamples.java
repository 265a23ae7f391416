package io.artistagent.web.audit.holds;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;

/** Sample pages of legal holds. */
public final class HoldSamples {

    private HoldSamples() {}

    public static Map<String, List<Object>> pages() {
        Page<LegalHold> holds = new Page<>(
                List.of(
                        new LegalHold(DeskSamples.ID, true, "Court of <b>Die Nacht</b>.", DeskSamples.AT),
                        new LegalHold("018f0000-0000-7000-8000-000000000003", true, null, null)),
                "c");
        return Map.of(
                "audit/holds/holds",
                List.of(
                        new HoldPages.HoldsPage(
                                DeskSamples.desk(AuditTab.HOLDS), holds, DeskSamples.rejected("subject")),
                        new HoldPages.HoldsPage(DeskSamples.without(AuditTab.HOLDS), holds, Form.empty()),
                        new HoldPages.HoldsPage(DeskSamples.without(AuditTab.HOLDS), Page.empty(), Form.empty())));
    }
}
