package io.artistagent.web.audit.access;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.privacy.AccessAction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample pages of the access log. */
public final class AccessSamples {

    private AccessSamples() {}

    public static Access access(AccessAction action) {
        return new Access(
                DeskSamples.ID,
                DeskSamples.AT,
                DeskSamples.ID,
                "compliance-officer",
                "Check of <b>Die Nacht</b>",
                action,
                "/audit/events",
                List.of(DeskSamples.ID),
                List.of("contact.legalName"),
                50,
                action == AccessAction.DENIED ? "forbidden" : "ok",
                "4bf92f");
    }

    public static Map<String, List<Object>> pages() {
        Page<Access> accesses = new Page<>(
                Stream.of(AccessAction.values()).map(AccessSamples::access).toList(), "c&<");
        Desk desk = DeskSamples.desk(AuditTab.ACCESSES);
        return Map.of(
                "audit/access/accesses",
                List.of(
                        new AccessPages.AccessLogPage(
                                desk,
                                Form.empty().with("action", "READ"),
                                accesses,
                                List.of(Map.entry("READ", "Read")),
                                List.of(Map.entry("artist", "Artist")),
                                null),
                        new AccessPages.AccessLogPage(
                                desk, DeskSamples.rejected("from"), Page.empty(), List.of(), List.of(), null),
                        new AccessPages.AccessLogPage(
                                desk, Form.empty(), Page.empty(), List.of(), List.of(), ArtistSamples.UNAVAILABLE)));
    }
}
