package io.artistagent.web.audit.ledger;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.FileAnswer;
import io.artistagent.web.frame.PageContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The signed checkpoints of the log, and what a browser needs to check them. */
@Controller
final class LogPages {

    private final LedgerApi ledger;

    LogPages(LedgerApi ledger) {
        this.ledger = ledger;
    }

    /** The state of the log, and the newest checkpoint with its key; null if the log has none. */
    public record CheckpointPage(
            Desk desk,
            ApiResult<LogStatus> log,
            @Nullable Checkpoint checkpoint,
            @Nullable String key) {}

    @GetMapping("/audit/log")
    ModelAndView newest(PageContext context) {
        Desk desk = Officer.desk(context, AuditTab.LOG);
        Supplier<ResponseEntity<byte[]>> key = context.meanwhile(() -> ledger.key(context.caller()));
        Supplier<ApiResult<LogStatus>> log = context.meanwhile(() -> ledger.status(context.caller()));
        Checkpoint checkpoint = Checkpoint.of(LedgerApi.text(ledger.checkpoint(context.caller())));
        return context.page(
                "audit/ledger/log",
                AuditNavigation.COMPLIANCE,
                new CheckpointPage(desk, log.get(), checkpoint, LedgerApi.text(key.get())));
    }

    @GetMapping("/audit/log/checkpoint.txt")
    ResponseEntity<byte[]> checkpoint(PageContext context) {
        Officer.require(context);
        return FileAnswer.text(ledger.checkpoint(context.caller()), "checkpoint.txt");
    }

    @GetMapping("/audit/log/key.txt")
    ResponseEntity<byte[]> key(PageContext context) {
        Officer.require(context);
        return FileAnswer.text(ledger.key(context.caller()), "key.txt");
    }

    /** Returns the hashes that prove that the log at one size contains the log at a smaller one. */
    @GetMapping("/audit/log/consistency")
    ResponseEntity<LedgerApi.Consistency> consistency(
            PageContext context, @RequestParam long from, @RequestParam long to) {
        Officer.require(context);
        return ResponseEntity.ok(ledger.consistency(context.caller(), from, to).orRefuse());
    }
}
