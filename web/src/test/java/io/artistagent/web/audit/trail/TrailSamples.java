package io.artistagent.web.audit.trail;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.holds.LegalHold;
import io.artistagent.web.audit.ledger.LedgerSamples;
import io.artistagent.web.audit.trail.TrailApi.NamedArtist;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sample pages of the search, an event and a timeline. */
public final class TrailSamples {

    static final TrailApi.Values VALUES = new TrailApi.Values(
            List.of("AccessesRecorded", "ArtistRegistered"), List.of("artist", "compliance-officer"));

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
                        search(DeskSamples.desk(AuditTab.SEARCH), Form.empty(), events),
                        search(DeskSamples.desk(AuditTab.SEARCH), Form.empty().with("type", "NoSuchEvent"), events),
                        new SearchPage(
                                DeskSamples.desk(AuditTab.SEARCH),
                                Form.empty().with("artist", "Die Nacht"),
                                Page.empty(),
                                VALUES,
                                List.of(
                                        new NamedArtist(DeskSamples.ID, "<b>Die Nacht", "DE"),
                                        new NamedArtist(DeskSamples.ID, null, null)),
                                null),
                        search(
                                DeskSamples.without(AuditTab.SEARCH),
                                DeskSamples.rejected("from").with("q", "<b>Die Nacht"),
                                Page.empty()),
                        new SearchPage(
                                DeskSamples.without(AuditTab.SEARCH),
                                Form.empty(),
                                Page.empty(),
                                new TrailApi.Values(List.of(), List.of()),
                                List.of(),
                                ArtistSamples.UNAVAILABLE)),
                "audit/trail/event",
                List.of(
                        new TrailPages.EventPage(
                                DeskSamples.desk(AuditTab.SEARCH), event(DeskSamples.PAYLOAD), proof, "key"),
                        new TrailPages.EventPage(DeskSamples.without(AuditTab.SEARCH), bare(), null, null)),
                "audit/trail/timeline",
                List.of(
                        timeline(new TrailApi.Erasure(DeskSamples.AT), null),
                        timeline(null, new LegalHold(DeskSamples.ID, true, null, DeskSamples.AT)),
                        new PersonPages.TimelinePage(
                                DeskSamples.without(AuditTab.SEARCH), DeskSamples.ID, null, null, null, Page.empty())));
    }

    static SearchPage search(Desk desk, Form form, Page<TrailEvent> found) {
        return new SearchPage(desk, form, found, VALUES, List.of(), null);
    }

    static PersonPages.TimelinePage timeline(TrailApi.@Nullable Erasure erased, @Nullable LegalHold held) {
        return new PersonPages.TimelinePage(
                DeskSamples.desk(AuditTab.SEARCH),
                DeskSamples.ID,
                erased,
                held,
                DeskSamples.AT,
                new Page<>(List.of(event(DeskSamples.PAYLOAD)), "c"));
    }
}
