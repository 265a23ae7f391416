package io.artistagent.web.audit;

import io.artistagent.web.audit.breaches.Breach;
import io.artistagent.web.audit.breaches.BreachesApi;
import io.artistagent.web.audit.cases.AuditCase;
import io.artistagent.web.audit.cases.CasesApi;
import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.ledger.Checkpoint;
import io.artistagent.web.audit.ledger.LedgerApi;
import io.artistagent.web.audit.ledger.LogStatus;
import io.artistagent.web.audit.operation.OperationApi;
import io.artistagent.web.audit.operation.Projection;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.frame.PageContext;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the officer. */
@Controller
final class OverviewPages {

    private static final int MANY = 200;

    private final CasesApi cases;
    private final BreachesApi breaches;
    private final OperationApi operation;
    private final LedgerApi ledger;

    OverviewPages(CasesApi cases, BreachesApi breaches, OperationApi operation, LedgerApi ledger) {
        this.cases = cases;
        this.breaches = breaches;
        this.operation = operation;
        this.ledger = ledger;
    }

    @GetMapping("/audit")
    ModelAndView overview(PageContext context) {
        Desk desk = Officer.desk(context, AuditTab.OVERVIEW);
        Supplier<ApiResult<Page<Breach>>> noticed =
                context.meanwhile(() -> breaches.breaches(context.caller(), null, MANY));
        Supplier<ApiResult<Page<Projection>>> projections =
                context.meanwhile(() -> operation.projections(context.caller()));
        Supplier<ResponseEntity<byte[]>> checkpoint = context.meanwhile(() -> ledger.checkpoint(context.caller()));
        Supplier<ResponseEntity<byte[]>> key = context.meanwhile(() -> ledger.key(context.caller()));
        Supplier<ApiResult<LogStatus>> log = context.meanwhile(() -> ledger.status(context.caller()));
        // Without the purpose: the overview shows no personal data, so nobody looks at any here
        ApiResult<Page<AuditCase>> open = cases.cases(context.caller(), null, true, null, MANY);
        return context.page(
                "audit/overview",
                AuditNavigation.COMPLIANCE,
                new Overview(
                        desk,
                        open,
                        noticed.get(),
                        projections.get(),
                        Checkpoint.of(LedgerApi.text(checkpoint.get())),
                        LedgerApi.text(key.get()),
                        log.get()));
    }
}
