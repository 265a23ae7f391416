package io.artistagent.web.audit;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.LogStatus.LedgerState;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.privacy.AccessAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample pages of the access log, a timeline, the checkpoints, the register and past states. */
final class LookSamples {

    private LookSamples() {}

    private static Access access(AccessAction action) {
        return new Access(
                AuditSamples.ID,
                AuditSamples.AT,
                AuditSamples.ID,
                "compliance-officer",
                "Check of <b>Die Nacht</b>",
                action,
                "/audit/events",
                List.of(AuditSamples.ID),
                List.of("contact.legalName"),
                50,
                action == AccessAction.DENIED ? "forbidden" : "ok",
                "4bf92f");
    }

    private static ProcessingRegister register() {
        return new ProcessingRegister(
                new ProcessingRegister.DataController(
                        "Example Records", "Main Street 1", "privacy@example.org", List.of("Another"), null, "Dana"),
                List.of(new ProcessingRegister.Activity(
                        "matching",
                        "Suggestions of collaborators",
                        "To suggest people to work with.",
                        "LEGITIMATE_INTEREST",
                        "6(1)(f)",
                        List.of("profile", "genres"),
                        List.of("artists"),
                        List.of("other artists"),
                        List.of("USA: a host"),
                        List.of("the artist"),
                        "Until the artist retires",
                        List.of(),
                        "A weighted similarity.")),
                List.of("Personal fields of the log are encrypted."),
                List.of(
                        new ProcessingRegister.Rule(
                                "abandoned-uploads",
                                "Abandoned uploads",
                                "1 day",
                                "a job",
                                Instant.EPOCH,
                                AuditSamples.AT,
                                2L,
                                5),
                        new ProcessingRegister.Rule("x", null, null, null, null, null, null, 0)));
    }

    private static PastState state() {
        return new PastState(
                AuditSamples.ID,
                "Artist",
                AuditSamples.AT,
                42,
                3,
                AuditSamples.PAYLOAD,
                List.of(new PastState.Step(AuditSamples.ID, 42, "ArtistRegistered", AuditSamples.AT)),
                4L);
    }

    static Map<String, List<Object>> pages() {
        Page<Access> accesses = new Page<>(
                Stream.of(AccessAction.values()).map(LookSamples::access).toList(), "c&<");
        Desk desk = AuditSamples.desk(AuditTab.ACCESSES);
        return Map.of(
                "audit/accesses",
                List.of(
                        new AccessPages.AccessLogPage(
                                desk,
                                Form.empty().with("action", "READ"),
                                accesses,
                                List.of(Map.entry("READ", "Read")),
                                null),
                        new AccessPages.AccessLogPage(
                                desk, AuditSamples.rejected("from"), Page.empty(), List.of(), null),
                        new AccessPages.AccessLogPage(
                                desk, Form.empty(), Page.empty(), List.of(), ArtistSamples.UNAVAILABLE)),
                "audit/timeline",
                List.of(
                        new PersonPages.TimelinePage(
                                AuditSamples.desk(AuditTab.SEARCH),
                                AuditSamples.ID,
                                AuditSamples.AT,
                                new Page<>(List.of(AuditSamples.event(AuditSamples.PAYLOAD)), "c")),
                        new PersonPages.TimelinePage(
                                AuditSamples.without(AuditTab.SEARCH), AuditSamples.ID, null, Page.empty())),
                "audit/log",
                List.of(
                        new LogPages.CheckpointPage(
                                AuditSamples.desk(AuditTab.LOG),
                                new ApiResult.Success<>(AuditSamples.log(LedgerState.ALTERED)),
                                Checkpoint.of(AuditSamples.NOTE),
                                "key"),
                        new LogPages.CheckpointPage(
                                AuditSamples.desk(AuditTab.LOG),
                                new ApiResult.Success<>(AuditSamples.log(LedgerState.BROKEN)),
                                Checkpoint.of(AuditSamples.NOTE),
                                "key"),
                        new LogPages.CheckpointPage(
                                AuditSamples.desk(AuditTab.LOG),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                null,
                                null)),
                "audit/register",
                List.of(
                        new RegisterPages.RegisterPage(AuditSamples.desk(AuditTab.REGISTER), register()),
                        new RegisterPages.RegisterPage(
                                AuditSamples.desk(AuditTab.REGISTER),
                                new ProcessingRegister(
                                        ProcessingRegister.DataController.UNKNOWN, List.of(), List.of(), List.of()))),
                "audit/state",
                List.of(
                        new StatePages.StatePage(
                                AuditSamples.desk(AuditTab.SEARCH),
                                AuditSamples.ID,
                                Form.empty(),
                                state(),
                                new StateDifference(List.of(
                                        new StateDifference.Change(
                                                "/profile/country",
                                                AuditSamples.json("\"DE\""),
                                                AuditSamples.json("\"<b>Die Nacht</b>\""),
                                                AuditSamples.ID),
                                        new StateDifference.Change("", null, AuditSamples.PAYLOAD, null))),
                                null),
                        new StatePages.StatePage(
                                AuditSamples.without(AuditTab.SEARCH),
                                AuditSamples.ID,
                                AuditSamples.rejected("asOf"),
                                null,
                                null,
                                "The first event was later.")));
    }
}
