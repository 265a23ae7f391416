package io.artistagent.web.audit;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.LogStatus.Alteration;
import io.artistagent.web.audit.LogStatus.Alteration.AlterationKind;
import io.artistagent.web.audit.LogStatus.LedgerState;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.privacy.CaseState;
import io.artistagent.web.privacy.CaseType;
import io.artistagent.web.privacy.Receipt;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sample pages of the officer, with a stated purpose and without. */
public final class AuditSamples {

    static final String ID = "018f0000-0000-7000-8000-000000000002";
    static final Instant AT = Instant.parse("2026-11-20T14:31:07Z");

    private AuditSamples() {}

    static Desk desk(AuditTab tab) {
        return new Desk(tab, "Check of <b>Die Nacht</b>");
    }

    static Desk without(AuditTab tab) {
        return new Desk(tab, null);
    }

    static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    static TrailEvent event(@Nullable JsonNode payload) {
        return new TrailEvent(
                ID,
                48_213,
                AT,
                "ArtistRegistered",
                "1",
                "Artist",
                ID,
                0,
                ID,
                ID,
                "artist",
                "Check",
                ID,
                ID,
                "4bf92f",
                "web",
                "pages",
                null,
                payload);
    }

    static TrailEvent bare() {
        return new TrailEvent(
                ID,
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
                json("{\"unreadable\":\"damaged\"}"),
                null);
    }

    static final JsonNode PAYLOAD = json("""
            {"stageName":"<b>Die Nacht</b>","genres":["pop","jazz"],"contact":{"legalName":{"personal":"withheld"},
             "email":{"personal":"erased"}},"splits":[{"share":5000},{"share":5000}],"bio":{"unreadable":"NoKey"},"none":null}
            """);

    static AuditCase oneCase(CaseType type, CaseState state, String due) {
        return new AuditCase(
                ID,
                type,
                ID,
                type == CaseType.ERASURE ? "OFFICER" : "PERSON",
                state,
                Instant.parse("2026-10-25T09:00:00Z"),
                Instant.parse(due),
                new AuditCase.Extension(AT, "There are many <b>Die Nacht</b>."),
                "GRANT",
                state == CaseState.DONE ? null : "Because <b>Die Nacht</b>.",
                state == CaseState.DONE ? null : "Please.",
                AT,
                AT,
                state == CaseState.WITHDRAWN ? "BY_ERASURE" : null,
                List.of(new Receipt("keys", AT, "ERASED")),
                state == CaseState.RECEIVED && type == CaseType.ACCESS
                        ? List.of()
                        : List.of(AuditCase.CaseStep.values()),
                state == CaseState.DONE ? List.of("note") : List.of(),
                state == CaseState.REFUSED,
                3,
                state == CaseState.DECIDED ? Map.of("dossier", "/dossier", "portability", "/portability") : Map.of());
    }

    static Breach breach(@Nullable Instant notified) {
        return new Breach(
                ID,
                AT,
                null,
                "A list was sent to the wrong address.",
                List.of("CONTACT"),
                12L,
                null,
                notified,
                null,
                1);
    }

    static Projection projection(Projection.ProjectionState state) {
        return new Projection("artist-profile", Projection.ProjectionKind.READ_MODEL, "3", 48_213L, 12L, state, 2);
    }

    static DeadLetter letter() {
        return new DeadLetter(
                "artists@3:12",
                "artists",
                3,
                ID,
                12,
                AT,
                "ArtistRegistered",
                ID,
                "NullPointerException",
                4,
                AT,
                null,
                false,
                PAYLOAD);
    }

    static LogStatus log(LedgerState state) {
        boolean altered = state == LedgerState.ALTERED;
        return new LogStatus(
                state,
                state == LedgerState.BROKEN || altered ? "The ledger lacks tile/0/001." : null,
                33,
                0,
                state == LedgerState.BROKEN ? null : AT,
                altered ? 2 : 0,
                altered ? 2 : 0,
                altered
                        ? List.of(
                                new Alteration(AlterationKind.CHANGED, 12, 13, ID, "different payload"),
                                new Alteration(AlterationKind.TILE, 20, 21, null, "<b>Die Nacht</b>"))
                        : List.of());
    }

    static Overview overview(LogStatus log) {
        return new Overview(
                without(AuditTab.OVERVIEW),
                new ApiResult.Success<>(Page.empty()),
                new ApiResult.Success<>(Page.empty()),
                new ApiResult.Success<>(Page.empty()),
                Checkpoint.of(NOTE),
                "key",
                new ApiResult.Success<>(log));
    }

    static final String NOTE = "example.org/log\n33\nAAAA\n\n\u2014 example.org/log AAAA\n";

    public static Map<String, List<Object>> pages() {
        Page<TrailEvent> events = new Page<>(List.of(event(PAYLOAD), bare()), "c&<");
        Page<AuditCase> cases = new Page<>(
                List.of(
                        oneCase(CaseType.ERASURE, CaseState.RECEIVED, "2026-11-20T09:00:00Z"),
                        oneCase(CaseType.ACCESS, CaseState.IDENTITY_CONFIRMED, "2026-11-23T09:00:00Z"),
                        oneCase(CaseType.OBJECTION, CaseState.DECIDED, "2026-12-23T09:00:00Z"),
                        oneCase(CaseType.ERASURE, CaseState.DONE, "2026-12-23T09:00:00Z")),
                "c");
        EventProof proof = new EventProof(12, "{\"v\":1}", "AAAA", 33, List.of("AAAA", "BBBB"), NOTE);
        Map<String, List<Object>> pages = new HashMap<>();
        pages.put(
                "audit/overview",
                List.of(
                        new Overview(
                                desk(AuditTab.OVERVIEW),
                                new ApiResult.Success<>(cases),
                                new ApiResult.Success<>(new Page<>(List.of(breach(null), breach(AT)), null)),
                                new ApiResult.Success<>(new Page<>(
                                        Stream.of(Projection.ProjectionState.values())
                                                .map(AuditSamples::projection)
                                                .toList(),
                                        null)),
                                Checkpoint.of(NOTE),
                                "key",
                                new ApiResult.Success<>(log(LedgerState.ALTERED))),
                        new Overview(
                                without(AuditTab.OVERVIEW),
                                new ApiResult.Success<>(Page.empty()),
                                new ApiResult.Success<>(Page.empty()),
                                new ApiResult.Success<>(Page.empty()),
                                Checkpoint.of(NOTE),
                                "key",
                                new ApiResult.Success<>(log(LedgerState.INTACT))),
                        new Overview(
                                without(AuditTab.OVERVIEW),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                null,
                                null,
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE)),
                        overview(log(LedgerState.BROKEN)),
                        overview(log(LedgerState.BEHIND)),
                        overview(log(LedgerState.UNCHECKED))));
        pages.put(
                "audit/search",
                List.of(
                        new TrailPages.SearchPage(desk(AuditTab.SEARCH), Form.empty(), events, null),
                        new TrailPages.SearchPage(
                                without(AuditTab.SEARCH),
                                rejected("from").with("q", "<b>Die Nacht"),
                                Page.empty(),
                                null),
                        new TrailPages.SearchPage(
                                without(AuditTab.SEARCH), Form.empty(), Page.empty(), ArtistSamples.UNAVAILABLE)));
        pages.put(
                "audit/event",
                List.of(
                        new TrailPages.EventPage(desk(AuditTab.SEARCH), event(PAYLOAD), proof, "key"),
                        new TrailPages.EventPage(without(AuditTab.SEARCH), bare(), null, null)));
        pages.put(
                "audit/cases",
                List.of(
                        new CasePages.CasesPage(desk(AuditTab.CASES), cases),
                        new CasePages.CasesPage(without(AuditTab.CASES), Page.empty())));
        pages.put(
                "audit/case",
                Stream.of(CaseState.values())
                        .flatMap(state -> Stream.of(CaseType.ERASURE, CaseType.ACCESS, CaseType.PORTABILITY)
                                .map(type -> (Object) new CasePages.CasePage(
                                        desk(AuditTab.CASES),
                                        oneCase(type, state, "2026-12-23T09:00:00Z"),
                                        rejected("decision"),
                                        Form.empty())))
                        .toList());
        pages.putAll(OperationSamples.pages());
        pages.putAll(LookSamples.pages());
        pages.putAll(ExportSamples.pages());
        pages.put(
                "audit/newcase",
                List.of(new NewCasePages.NewCasePage(
                        desk(AuditTab.CASES), rejected("subject"), List.of(Map.entry("ACCESS", "Access")))));
        pages.put(
                "audit/purpose",
                List.of(new PurposePages.PurposePage(without(AuditTab.OVERVIEW), rejected("purpose"), "/audit")));
        return pages;
    }

    static Form rejected(String field) {
        Form form = Form.empty();
        form.reject(field, "Not like this.");
        return form;
    }
}
