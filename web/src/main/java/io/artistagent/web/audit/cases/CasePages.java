package io.artistagent.web.audit.cases;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.ListAddress;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.holds.HoldsApi;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.privacy.CaseType;
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

/** The cases of all persons, the next one due on top, and the steps of one case. */
@Controller
final class CasePages {

    private static final int MANY = 100;

    private final CasesApi cases;
    private final HoldsApi holds;

    CasePages(CasesApi cases, HoldsApi holds) {
        this.cases = cases;
        this.holds = holds;
    }

    /** A list of cases, open ones first. */
    public record CasesPage(Desk desk, Page<AuditCase> found) {

        public List<AuditCase> open() {
            return found.items().stream()
                    .filter(it -> it.state().isOpen())
                    .sorted(AuditCase.URGENT_FIRST)
                    .toList();
        }

        public List<AuditCase> closed() {
            return found.items().stream()
                    .filter(it -> !it.state().isOpen())
                    .sorted(AuditCase.LATEST_CLOSED_FIRST)
                    .toList();
        }

        public String next() {
            return ListAddress.of(AuditTab.CASES.address(), Form.empty(), List.of(), found.nextCursor());
        }
    }

    /**
     * One case, with the form of its next step.
     *
     * @param waits whether a legal hold keeps an erasure from being granted or carried out
     */
    public record CasePage(Desk desk, AuditCase it, boolean waits, Form decision, Form extension) {

        public List<String> choices() {
            return List.of("GRANT", "REFUSE");
        }
    }

    @GetMapping("/audit/cases")
    ModelAndView all(PageContext context, @RequestParam(required = false) @Nullable String cursor) {
        Desk desk = Officer.desk(context, AuditTab.CASES);
        Page<AuditCase> found = cases.cases(context.caller(), desk.purpose(), null, cursor, MANY)
                .orRefuse();
        return context.page("audit/cases/cases", AuditNavigation.COMPLIANCE, new CasesPage(desk, found));
    }

    @GetMapping("/audit/cases/{id}")
    ModelAndView one(PageContext context, @PathVariable UUID id) {
        return show(context, id, Form.empty(), Form.empty());
    }

    @PostMapping("/audit/cases/{id}/confirm-identity")
    ModelAndView confirm(
            PageContext context, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        Officer.require(context);
        return context.to(
                address(id), cases.confirmIdentity(context.caller(), id.toString(), version, key), "case.confirmed");
    }

    @PostMapping("/audit/cases/{id}/fulfil")
    ModelAndView fulfil(
            PageContext context, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        Officer.require(context);
        return context.to(address(id), cases.fulfil(context.caller(), id.toString(), version, key), "case.fulfilled");
    }

    @PostMapping("/audit/cases/{id}/extend")
    ModelAndView extend(
            PageContext context,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam String version,
            @RequestParam String key) {
        Officer.require(context);
        Form form = Form.of(sent);
        ApiResult<CommandResult> result = cases.extend(
                context.caller(), id.toString(), new CasesApi.Extension(form.text("extension")), version, key);
        Problem problem = result.problem();
        return problem == null
                ? context.to(address(id), result, "case.extended.done")
                : context.again(show(context, id, Form.empty(), form.refuse(problem, context.texts())));
    }

    @PostMapping("/audit/cases/{id}/decide")
    ModelAndView decide(
            PageContext context,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam String version,
            @RequestParam String key) {
        Officer.require(context);
        Form form = Form.of(sent);
        ApiResult<CommandResult> result = cases.decide(
                context.caller(),
                id.toString(),
                new CasesApi.Decision(form.text("decision"), form.text("reason")),
                version,
                key);
        Problem problem = result.problem();
        return problem == null
                ? context.to(address(id), result, "case.decided")
                : context.again(show(context, id, form.refuse(problem, context.texts()), Form.empty()));
    }

    private ModelAndView show(PageContext context, UUID id, Form decision, Form extension) {
        Desk desk = Officer.desk(context, AuditTab.CASES);
        AuditCase found =
                cases.one(context.caller(), desk.purpose(), id.toString()).orRefuse();
        return context.page(
                "audit/cases/case",
                AuditNavigation.COMPLIANCE,
                new CasePage(desk, found, waits(context, found), decision, extension));
    }

    /** Asks without the purpose, because the reason of the hold is not shown. */
    private boolean waits(PageContext context, AuditCase found) {
        String person = found.subject();
        return found.type() == CaseType.ERASURE
                && found.state().isOpen()
                && person != null
                && holds.one(context.caller(), null, person).orAbsent() != null;
    }

    private static String address(UUID id) {
        return AuditTab.CASES.address() + "/" + id;
    }
}
