package io.artistagent.web.audit.ledger;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.ledger.LogStatus.Alteration;
import io.artistagent.web.audit.ledger.LogStatus.Alteration.AlterationKind;
import io.artistagent.web.audit.ledger.LogStatus.LedgerState;
import io.artistagent.web.client.ApiResult;
import java.util.List;
import java.util.Map;

/** Sample pages of the checkpoints. */
public final class LedgerSamples {

    private LedgerSamples() {}

    public static LogStatus log(LedgerState state) {
        boolean altered = state == LedgerState.ALTERED;
        return new LogStatus(
                state,
                state == LedgerState.BROKEN || altered ? "The ledger lacks tile/0/001." : null,
                33,
                0,
                state == LedgerState.BROKEN ? null : DeskSamples.AT,
                altered ? 2 : 0,
                altered ? 2 : 0,
                altered
                        ? List.of(
                                new Alteration(AlterationKind.CHANGED, 12, 13, DeskSamples.ID, "different payload"),
                                new Alteration(AlterationKind.TILE, 20, 21, null, "<b>Die Nacht</b>"))
                        : List.of());
    }

    public static final String NOTE = "example.org/log\n33\nAAAA\n\n\u2014 example.org/log AAAA\n";

    public static Map<String, List<Object>> pages() {
        return Map.of(
                "audit/ledger/log",
                List.of(
                        new LogPages.CheckpointPage(
                                DeskSamples.desk(AuditTab.LOG),
                                new ApiResult.Success<>(log(LedgerState.ALTERED)),
                                Checkpoint.of(NOTE),
                                "key"),
                        new LogPages.CheckpointPage(
                                DeskSamples.desk(AuditTab.LOG),
                                new ApiResult.Success<>(log(LedgerState.BROKEN)),
                                Checkpoint.of(NOTE),
                                "key"),
                        new LogPages.CheckpointPage(
                                DeskSamples.desk(AuditTab.LOG),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                null,
                                null)));
    }
}
