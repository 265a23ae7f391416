package io.artistagent.web.audit.export;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.export.LogExport.ExportFile;
import io.artistagent.web.audit.export.LogExport.ExportState;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample pages of exports. */
public final class ExportSamples {

    private ExportSamples() {}

    public static LogExport export(ExportState state) {
        boolean done = state == ExportState.DONE;
        return new LogExport(
                DeskSamples.ID,
                state,
                done ? 30 : 12,
                30,
                DeskSamples.AT,
                done ? DeskSamples.AT : null,
                state == ExportState.FAILED ? List.of("The disk is full.") : List.of(),
                DeskSamples.AT,
                DeskSamples.AT,
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

    public static Map<String, List<Object>> pages() {
        Desk desk = DeskSamples.desk(AuditTab.EXPORTS);
        List<LogExport> all =
                Stream.of(ExportState.values()).map(ExportSamples::export).toList();
        return Map.of(
                "audit/export/exports",
                List.of(
                        new ExportPages.ExportsPage(
                                desk,
                                new ApiResult.Success<>(new Page<>(all, null)),
                                Form.empty().with("window", "PT24H")),
                        new ExportPages.ExportsPage(
                                DeskSamples.without(AuditTab.EXPORTS),
                                new ApiResult.Success<>(Page.empty()),
                                DeskSamples.rejected("to")),
                        new ExportPages.ExportsPage(
                                desk, new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE), Form.empty())),
                "audit/export/export",
                all.stream()
                        .<Object>map(it -> new ExportPages.ExportPage(desk, it))
                        .toList(),
                "audit/export/exported",
                List.copyOf(all));
    }
}
