package io.artistagent.web.audit;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.Rebuild.RebuildState;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample pages about projections, breaches and legal holds. */
final class OperationSamples {

    private OperationSamples() {}

    static Rebuild rebuild(RebuildState state) {
        return new Rebuild(
                AuditSamples.ID,
                "statistics",
                state,
                3,
                4,
                41_000,
                50_100,
                9_000,
                4L,
                AuditSamples.AT,
                null,
                state == RebuildState.FAILED ? List.of("Two events were <b>Die Nacht</b> set aside.") : List.of());
    }

    private static DeadLetter waiting() {
        return new DeadLetter(
                "artists@3:13", "artists", 3, null, 13, null, null, null, null, 0, null, "artists@3:12", true, null);
    }

    static Map<String, List<Object>> pages() {
        OperationPages.Progress progress = new OperationPages.Progress(
                new ApiResult.Success<>(new Page<>(
                        Stream.of(Projection.ProjectionState.values())
                                .map(AuditSamples::projection)
                                .toList(),
                        null)),
                new ApiResult.Success<>(new Page<>(
                        Stream.of(RebuildState.values())
                                .map(OperationSamples::rebuild)
                                .toList(),
                        null)));
        OperationPages.Progress none = new OperationPages.Progress(
                new ApiResult.Success<>(Page.empty()), new ApiResult.Success<>(Page.empty()));
        OperationPages.Progress away = new OperationPages.Progress(
                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE), new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE));
        Desk desk = AuditSamples.desk(AuditTab.PROJECTIONS);
        Page<LegalHold> holds = new Page<>(
                List.of(
                        new LegalHold(AuditSamples.ID, true, "Court of <b>Die Nacht</b>.", AuditSamples.AT),
                        new LegalHold("018f0000-0000-7000-8000-000000000003", true, null, null)),
                "c");
        return Map.of(
                "audit/projections",
                List.of(
                        new OperationPages.ProjectionsPage(
                                desk,
                                progress,
                                new ApiResult.Success<>(new Page<>(List.of(AuditSamples.letter(), waiting()), "c"))),
                        new OperationPages.ProjectionsPage(desk, none, new ApiResult.Success<>(Page.empty())),
                        new OperationPages.ProjectionsPage(
                                desk, away, new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE))),
                "audit/progress",
                List.of(progress, none),
                "audit/holds",
                List.of(
                        new HoldPages.HoldsPage(
                                AuditSamples.desk(AuditTab.HOLDS), holds, AuditSamples.rejected("subject")),
                        new HoldPages.HoldsPage(AuditSamples.without(AuditTab.HOLDS), Page.empty(), Form.empty())),
                "audit/breaches",
                List.of(
                        new BreachPages.BreachesPage(
                                AuditSamples.desk(AuditTab.BREACHES),
                                new Page<>(
                                        List.of(AuditSamples.breach(null), AuditSamples.breach(AuditSamples.AT)), "c")),
                        new BreachPages.BreachesPage(AuditSamples.desk(AuditTab.BREACHES), Page.empty())),
                "audit/breach",
                List.of(
                        new BreachPages.BreachPage(
                                AuditSamples.desk(AuditTab.BREACHES), null, AuditSamples.rejected("categories")),
                        new BreachPages.BreachPage(
                                AuditSamples.desk(AuditTab.BREACHES),
                                AuditSamples.breach(null),
                                BreachForm.of(AuditSamples.breach(null)))));
    }
}
