package io.artistagent.web.audit.holds;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An officer lifts a hold only after they could read its reason. */
class HoldsPageTest {

    @Test
    void a_hold_whose_reason_is_withheld_is_not_lifted() {
        assertThat(html(DeskSamples.without(AuditTab.HOLDS), null))
                .contains("The reason is withheld", "State your purpose to read the reason")
                .doesNotContain("/lift\"");
    }

    @Test
    void a_hold_is_lifted_for_a_purpose() {
        assertThat(html(DeskSamples.desk(AuditTab.HOLDS), "File 3 O 112/26"))
                .contains("File 3 O 112/26", "/lift\"")
                .doesNotContain("State your purpose to read the reason");
    }

    private static String html(Desk desk, @Nullable String reason) {
        LegalHold hold = new LegalHold(DeskSamples.ID, true, reason, DeskSamples.AT);
        return DeskSamples.html(
                "audit/holds/holds", new HoldPages.HoldsPage(desk, new Page<>(List.of(hold), null), Form.empty()));
    }
}
