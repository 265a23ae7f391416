package io.artistagent.web.audit.breaches;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.ListAddress;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of breaches, each with 72 hours to notify the authority. */
@Controller
final class BreachPages {

    private static final int MANY = 50;

    private final BreachesApi breaches;

    BreachPages(BreachesApi breaches) {
        this.breaches = breaches;
    }

    /** The breaches, latest first. */
    public record BreachesPage(Desk desk, Page<Breach> found) {

        public String next() {
            return ListAddress.of(AuditTab.BREACHES.address(), Form.empty(), List.of(), found.nextCursor());
        }
    }

    /** One breach, or the form for a new one. */
    public record BreachPage(Desk desk, @Nullable Breach it, Form form) {

        public List<DataCategory> categories() {
            return List.of(DataCategory.values());
        }
    }

    @GetMapping("/audit/breaches")
    ModelAndView all(PageContext context, @RequestParam(required = false) @Nullable String cursor) {
        Desk desk = Officer.desk(context, AuditTab.BREACHES);
        Page<Breach> found = breaches.breaches(context.caller(), cursor, MANY).orRefuse();
        return context.page("audit/breaches/breaches", AuditNavigation.COMPLIANCE, new BreachesPage(desk, found));
    }

    @GetMapping("/audit/breaches/new")
    ModelAndView write(PageContext context) {
        return show(
                context,
                null,
                Form.empty().with("noticedAt", Utc.field(context.texts().now())));
    }

    @PostMapping("/audit/breaches")
    ModelAndView enter(
            PageContext context, @RequestParam MultiValueMap<String, String> sent, @RequestParam String key) {
        Officer.require(context);
        Form form = Form.of(sent);
        ApiResult<CommandResult> result = breaches.enter(context.caller(), BreachForm.breach(form), key);
        Problem problem = result.problem();
        return problem == null
                ? context.to(AuditTab.BREACHES.address(), result, "breach.entered")
                : context.again(show(context, null, form.refuse(problem, context.texts())));
    }

    @GetMapping("/audit/breaches/{id}")
    ModelAndView one(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        Breach found = breaches.one(context.caller(), id.toString()).orRefuse();
        return show(context, found, BreachForm.of(found));
    }

    @PostMapping("/audit/breaches/{id}")
    ModelAndView amend(
            PageContext context,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam String version) {
        Officer.require(context);
        Form form = Form.of(sent);
        Breach known = breaches.one(context.caller(), id.toString()).orRefuse();
        ApiResult<CommandResult> result =
                breaches.amend(context.caller(), id.toString(), BreachForm.changes(form, known), version);
        Problem problem = result.problem();
        return problem == null
                ? context.to(AuditTab.BREACHES.address(), result, "breach.amended")
                : context.again(show(context, known, form.refuse(problem, context.texts())));
    }

    private static ModelAndView show(PageContext context, @Nullable Breach breach, Form form) {
        return context.page(
                "audit/breaches/breach",
                AuditNavigation.COMPLIANCE,
                new BreachPage(Officer.desk(context, AuditTab.BREACHES), breach, form));
    }
}
