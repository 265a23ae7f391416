package io.artistagent.web.audit.desk;

import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.PageSamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What sample pages of the officer have in common. */
public final class DeskSamples {

    private DeskSamples() {}

    public static final String ID = "018f0000-0000-7000-8000-000000000002";

    public static final Instant AT = Instant.parse("2026-11-20T14:31:07Z");

    public static Desk desk(AuditTab tab) {
        return new Desk(tab, "Check of <b>Die Nacht</b>");
    }

    public static Desk without(AuditTab tab) {
        return new Desk(tab, null);
    }

    public static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    public static final JsonNode PAYLOAD = json("""
            {"stageName":"<b>Die Nacht</b>","genres":["pop","jazz"],"contact":{"legalName":{"personal":"withheld"},
             "email":{"personal":"erased"}},"splits":[{"share":5000},{"share":5000}],"bio":{"unreadable":"NoKey"},"none":null}
            """);

    /** Renders a page for an officer. */
    public static String html(String view, Object page) {
        PageFrame officer = PageSamples.frames().stream()
                .filter(frame -> frame.person() != null && frame.person().isComplianceOfficer())
                .findFirst()
                .orElseThrow();
        return PageSamples.html(new ModelAndView(view, Map.of("frame", officer, "page", page)));
    }

    public static Form rejected(String field) {
        Form form = Form.empty();
        form.reject(field, "Not like this.");
        return form;
    }

    public static Map<String, List<Object>> pages() {
        return Map.of(
                "audit/desk/purpose",
                List.of(new PurposePages.PurposePage(without(AuditTab.OVERVIEW), rejected("purpose"), "/audit")));
    }
}
