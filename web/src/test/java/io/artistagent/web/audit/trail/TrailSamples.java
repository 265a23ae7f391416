package io.artistagent.web.audit.trail;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.ledger.LedgerSamples;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sample pages of the search, an event and a timeline. */
public final class TrailSamples {

    private TrailSamples() {}

    public static TrailEvent event(@Nullable JsonNode payload) {
        return new TrailEvent(
                DeskSamples.ID,
                48_213,
                DeskSamples.AT,
                "ArtistRegistered",
                "1",
                "Artist",
                DeskSamples.ID,
                0,
                DeskSamples.ID,
                DeskSamples.ID,
                "artist",
                "Check",
                DeskSamples.ID,
                DeskSamples.ID,
                "4bf92f",
                "web",
                "pages",
                null,
                payload);
    }

    public static TrailEvent bare() {
        return new TrailEvent(
                DeskSamples.ID,
                1,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                DeskSamples.json("{\"unreadable\":\"damaged\"}"),
                null);
    }

    public static Map<String, List<Object>> pages() {
        Page<TrailEvent> events = new Page<>(List.of(event(DeskSamples.PAYLOAD), bare()), "c&<");
        EventProof proof = new EventProof(12, "{\"v\":1}", "AAAA", 33, List.of("AAAA", "BBBB"), LedgerSamples.NOTE);
        return Map.of(
                "audit/trail/search",
                List.of(
                        new TrailPages.SearchPage(DeskSamples.desk(AuditTab.SEARCH), Form.empty(), events, null),
                        new TrailPages.SearchPage(
                                DeskSamples.without(AuditTab.SEARCH),
                                DeskSamples.rejected("from").with("q", "<b>Die Nacht"),
                                Page.empty(),
                                null),
                        new TrailPages.SearchPage(
                                DeskSamples.without(AuditTab.SEARCH),
                                Form.empty(),
                                Page.empty(),
                                ArtistSamples.UNAVAILABLE)),
                "audit/trail/event",
                List.of(
                        new TrailPages.EventPage(
                                DeskSamples.desk(AuditTab.SEARCH), event(DeskSamples.PAYLOAD), proof, "key"),
                        new TrailPages.EventPage(DeskSamples.without(AuditTab.SEARCH), bare(), null, null)),
                "audit/trail/timeline",
                List.of(
                        new PersonPages.TimelinePage(
                                DeskSamples.desk(AuditTab.SEARCH),
                                DeskSamples.ID,
                                DeskSamples.AT,
                                new Page<>(List.of(event(DeskSamples.PAYLOAD)), "c")),
                        new PersonPages.TimelinePage(
                                DeskSamples.without(AuditTab.SEARCH), DeskSamples.ID, null, Page.empty())));
    }
}
