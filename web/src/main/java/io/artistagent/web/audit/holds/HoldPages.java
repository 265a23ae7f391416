package io.artistagent.web.audit.holds;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.ListAddress;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.forms.Ids;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Legal holds: while one is in place, no erasure of the person can be granted. */
@Controller
final class HoldPages {

    private static final int MANY = 50;

    private final HoldsApi holds;

    HoldPages(HoldsApi holds) {
        this.holds = holds;
    }

    /** The holds in place, with the form for another one. */
    public record HoldsPage(Desk desk, Page<LegalHold> found, Form form) {

        public String next() {
            return ListAddress.of(AuditTab.HOLDS.address(), Form.empty(), List.of(), found.nextCursor());
        }
    }

    @GetMapping("/audit/holds")
    ModelAndView all(
            PageContext context,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable String cursor) {
        return show(context, cursor, Form.empty().with("subject", subject));
    }

    @PostMapping("/audit/holds")
    ModelAndView place(PageContext context, @RequestParam MultiValueMap<String, String> sent) {
        Officer.require(context);
        Form form = Form.of(sent);
        String subject = form.get("subject").strip().toLowerCase(Locale.ROOT);
        if (!Ids.isId(subject)) {
            form.reject("subject", context.texts().of("hold.subject.wrong"));
            return context.again(show(context, null, form));
        }
        ApiResult<CommandResult> result =
                holds.place(context.caller(), subject, new HoldsApi.HoldReason(form.text("reason")));
        Problem problem = result.problem();
        return problem == null
                ? context.to(AuditTab.HOLDS.address(), result, "hold.placed")
                : context.again(show(context, null, form.refuse(problem, context.texts())));
    }

    @PostMapping("/audit/holds/{subject}/lift")
    ModelAndView lift(PageContext context, @PathVariable UUID subject, @RequestParam String reason) {
        Officer.require(context);
        return context.to(
                AuditTab.HOLDS.address(),
                holds.lift(context.caller(), subject.toString(), new HoldsApi.HoldReason(reason.strip())),
                "hold.lifted");
    }

    private ModelAndView show(PageContext context, @Nullable String cursor, Form form) {
        Desk desk = Officer.desk(context, AuditTab.HOLDS);
        Page<LegalHold> found =
                holds.holds(context.caller(), desk.purpose(), cursor, MANY).orRefuse();
        return context.page("audit/holds/holds", AuditNavigation.COMPLIANCE, new HoldsPage(desk, found, form));
    }
}
