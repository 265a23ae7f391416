package io.artistagent.web.audit;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.LogExport.ExportFile;
import io.artistagent.web.audit.LogExport.ExportState;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample pages of exports and past dashboards. */
final class ExportSamples {

    private ExportSamples() {}

    private static LogExport export(ExportState state) {
        boolean done = state == ExportState.DONE;
        return new LogExport(
                AuditSamples.ID,
                state,
                done ? 30 : 12,
                30,
                AuditSamples.AT,
                done ? AuditSamples.AT : null,
                state == ExportState.FAILED ? List.of("The disk is full.") : List.of(),
                AuditSamples.AT,
                AuditSamples.AT,
                "PT24H",
                done
                        ? List.of(
                                new ExportFile("manifest.json", 812, null),
                                new ExportFile("manifest.jws", 1_204, null),
                                new ExportFile(
                                        "events-20261101T000000Z-20261102T000000Z.ndjson.gz",
                                        4_711_000,
                                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))
                        : List.of());
    }

    static PastDashboard dashboard() {
        return new PastDashboard(AuditSamples.ID, AuditSamples.AT, null, AuditSamples.json("""
                {"artistId": "x", "stageName": {"personal": "withheld"}, "from": "2026-10-25", "to": "2026-11-21",
                 "figures": [{"metric": "STREAMS", "value": 352789, "previous": null}, {"metric": "FOLLOWERS"}],
                 "chart": {"metric": "STREAMS", "series": [{"key": "total", "points": [{"day": "2026-11-01", "value": 12}]}]},
                 "releases": [{"title": "<b>Die Nacht</b>", "kind": "SINGLE", "releaseDate": "2026-11-06"}],
                 "topTracks": [{"title": "Boat", "releaseTitle": "<b>Die Nacht</b>", "streams": 12}],
                 "lastImport": {"fileName": {"personal": "erased"}, "done": 3}}
                """));
    }

    static Map<String, List<Object>> pages() {
        Desk desk = AuditSamples.desk(AuditTab.EXPORTS);
        List<LogExport> all =
                Stream.of(ExportState.values()).map(ExportSamples::export).toList();
        Desk dashboards = AuditSamples.desk(AuditTab.DASHBOARD);
        return Map.of(
                "audit/exports",
                List.of(
                        new ExportPages.ExportsPage(
                                desk,
                                new ApiResult.Success<>(new Page<>(all, null)),
                                Form.empty().with("window", "PT24H")),
                        new ExportPages.ExportsPage(
                                AuditSamples.without(AuditTab.EXPORTS),
                                new ApiResult.Success<>(Page.empty()),
                                AuditSamples.rejected("to")),
                        new ExportPages.ExportsPage(
                                desk, new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE), Form.empty())),
                "audit/export",
                all.stream()
                        .<Object>map(it -> new ExportPages.ExportPage(desk, it))
                        .toList(),
                "audit/exported",
                List.copyOf(all),
                "audit/dashboard",
                List.of(
                        new DashboardPages.DashboardPage(dashboards, Form.empty(), dashboard(), null),
                        new DashboardPages.DashboardPage(dashboards, Form.empty(), null, null),
                        new DashboardPages.DashboardPage(
                                AuditSamples.without(AuditTab.DASHBOARD),
                                AuditSamples.rejected("artist"),
                                null,
                                "The first event was later.")));
    }
}
