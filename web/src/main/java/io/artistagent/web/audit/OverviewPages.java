package io.artistagent.web.audit;

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
    private final TrailApi trail;

    OverviewPages(CasesApi cases, BreachesApi breaches, OperationApi operation, TrailApi trail) {
        this.cases = cases;
        this.breaches = breaches;
        this.operation = operation;
        this.trail = trail;
    }

    @GetMapping("/audit")
    ModelAndView overview(PageContext context) {
        Desk desk = Officer.desk(context, AuditTab.OVERVIEW);
        Supplier<ApiResult<Page<Breach>>> noticed =
                context.meanwhile(() -> breaches.breaches(context.caller(), null, MANY));
        Supplier<ApiResult<Page<Projection>>> projections =
                context.meanwhile(() -> operation.projections(context.caller()));
        Supplier<ResponseEntity<byte[]>> checkpoint = context.meanwhile(() -> trail.checkpoint(context.caller()));
        Supplier<ResponseEntity<byte[]>> key = context.meanwhile(() -> trail.key(context.caller()));
        Supplier<ApiResult<LogStatus>> log = context.meanwhile(() -> trail.status(context.caller()));
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
                        Checkpoint.of(TrailPages.text(checkpoint.get())),
                        TrailPages.text(key.get()),
                        log.get()));
    }
}
