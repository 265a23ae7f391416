package io.artistagent.web.audit.cases;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.privacy.CaseType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officer opens a case for a request that did not come through the pages, such as a letter. */
@Controller
final class NewCasePages {

    private final CasesApi cases;

    NewCasePages(CasesApi cases) {
        this.cases = cases;
    }

    /** The form of a new case. */
    public record NewCasePage(Desk desk, Form form, List<Map.Entry<String, String>> types) {}

    @GetMapping("/audit/cases/new")
    ModelAndView write(PageContext context, @RequestParam(required = false) @Nullable UUID subject) {
        return show(context, Form.empty().with("subject", subject));
    }

    @PostMapping("/audit/cases")
    ModelAndView open(PageContext context, @RequestParam MultiValueMap<String, String> sent, @RequestParam String key) {
        Officer.require(context);
        Form form = Form.of(sent);
        ApiResult<CommandResult> result = cases.open(
                context.caller(),
                new CasesApi.NewCase(form.text("subject"), form.text("type"), form.text("note")),
                key);
        Problem problem = result.problem();
        return problem == null
                ? context.to(AuditTab.CASES.address() + "/" + result.orRefuse().created(), result, "case.opened")
                : context.again(show(context, form.refuse(problem, context.texts())));
    }

    private static ModelAndView show(PageContext context, Form form) {
        List<Map.Entry<String, String>> types = Arrays.stream(CaseType.values())
                .map(type -> Map.entry(type.name(), context.texts().of("case.type." + type.name())))
                .toList();
        return context.page(
                "audit/cases/newcase",
                AuditNavigation.COMPLIANCE,
                new NewCasePage(Officer.desk(context, AuditTab.CASES), form, types));
    }
}
