package io.artistagent.web.audit;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.access.AccessSamples;
import io.artistagent.web.audit.breaches.BreachSamples;
import io.artistagent.web.audit.cases.CaseSamples;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.export.ExportSamples;
import io.artistagent.web.audit.holds.HoldSamples;
import io.artistagent.web.audit.ledger.Checkpoint;
import io.artistagent.web.audit.ledger.LedgerSamples;
import io.artistagent.web.audit.ledger.LogStatus;
import io.artistagent.web.audit.ledger.LogStatus.LedgerState;
import io.artistagent.web.audit.operation.OperationSamples;
import io.artistagent.web.audit.operation.Projection;
import io.artistagent.web.audit.register.RegisterSamples;
import io.artistagent.web.audit.state.StateSamples;
import io.artistagent.web.audit.trail.TrailSamples;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample pages of the officer, with a stated purpose and without. */
public final class AuditSamples {

    private AuditSamples() {}

    static Overview overview(LogStatus log) {
        return new Overview(
                DeskSamples.without(AuditTab.OVERVIEW),
                new ApiResult.Success<>(Page.empty()),
                new ApiResult.Success<>(Page.empty()),
                new ApiResult.Success<>(Page.empty()),
                Checkpoint.of(LedgerSamples.NOTE),
                "key",
                new ApiResult.Success<>(log));
    }

    public static Map<String, List<Object>> pages() {
        Map<String, List<Object>> pages = new HashMap<>();
        pages.put(
                "audit/overview",
                List.of(
                        new Overview(
                                DeskSamples.desk(AuditTab.OVERVIEW),
                                new ApiResult.Success<>(CaseSamples.cases()),
                                new ApiResult.Success<>(new Page<>(
                                        List.of(BreachSamples.breach(null), BreachSamples.breach(DeskSamples.AT)),
                                        null)),
                                new ApiResult.Success<>(new Page<>(
                                        Stream.of(Projection.ProjectionState.values())
                                                .map(OperationSamples::projection)
                                                .toList(),
                                        null)),
                                Checkpoint.of(LedgerSamples.NOTE),
                                "key",
                                new ApiResult.Success<>(LedgerSamples.log(LedgerState.ALTERED))),
                        new Overview(
                                DeskSamples.without(AuditTab.OVERVIEW),
                                new ApiResult.Success<>(Page.empty()),
                                new ApiResult.Success<>(Page.empty()),
                                new ApiResult.Success<>(Page.empty()),
                                Checkpoint.of(LedgerSamples.NOTE),
                                "key",
                                new ApiResult.Success<>(LedgerSamples.log(LedgerState.INTACT))),
                        new Overview(
                                DeskSamples.without(AuditTab.OVERVIEW),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                null,
                                null,
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE)),
                        overview(LedgerSamples.log(LedgerState.BROKEN)),
                        overview(LedgerSamples.log(LedgerState.BEHIND)),
                        overview(LedgerSamples.log(LedgerState.UNCHECKED))));
        pages.putAll(DeskSamples.pages());
        pages.putAll(TrailSamples.pages());
        pages.putAll(CaseSamples.pages());
        pages.putAll(BreachSamples.pages());
        pages.putAll(HoldSamples.pages());
        pages.putAll(AccessSamples.pages());
        pages.putAll(StateSamples.pages());
        pages.putAll(LedgerSamples.pages());
        pages.putAll(ExportSamples.pages());
        pages.putAll(OperationSamples.pages());
        pages.putAll(RegisterSamples.pages());
        return pages;
    }
}
