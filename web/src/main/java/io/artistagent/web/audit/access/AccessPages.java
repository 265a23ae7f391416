package io.artistagent.web.audit.access;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Choices;
import io.artistagent.web.audit.desk.Day;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.ListAddress;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.privacy.AccessAction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The access log: who has seen what, and why. */
@Controller
final class AccessPages {

    private final AccessApi accesses;

    AccessPages(AccessApi accesses) {
        this.accesses = accesses;
    }

    /** The found accesses, or the problem of the search. */
    public record AccessLogPage(
            Desk desk,
            Form form,
            Page<Access> found,
            List<Map.Entry<String, String>> actions,
            List<Map.Entry<String, String>> roles,
            @Nullable Problem problem) {

        /** Returns how many filters are in use. */
        public long filters() {
            return AccessFilter.FIELDS.stream()
                    .filter(name -> form.text(name) != null)
                    .count();
        }

        public List<Day<Access>> days() {
            return Day.of(found.items(), Access::at);
        }

        public String next() {
            return ListAddress.of(AuditTab.ACCESSES.address(), form, AccessFilter.FIELDS, found.nextCursor());
        }
    }

    @GetMapping("/audit/accesses")
    ModelAndView search(
            PageContext context,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String cursor) {
        Desk desk = Officer.desk(context, AuditTab.ACCESSES);
        Form form = Form.of(sent);
        Supplier<ApiResult<AccessApi.Values>> values = context.meanwhile(() -> accesses.choices(context.caller()));
        ApiResult<Page<Access>> result = accesses.accesses(context.caller(), AccessFilter.of(form, cursor));
        Problem problem = result.problem();
        Problem badFilter = problem != null && problem.kind() == Problem.Kind.FIELDS ? problem : null;
        if (badFilter != null) {
            form.refuse(badFilter, context.texts());
        }
        Page<Access> found = badFilter != null ? Page.empty() : result.orLater(Page.empty());
        List<Map.Entry<String, String>> actions = Arrays.stream(AccessAction.values())
                .map(action -> Map.entry(action.name(), context.texts().of("accesses.action." + action.name())))
                .toList();
        List<String> roles = values.get().or(new AccessApi.Values(List.of())).roles();
        ModelAndView page = context.page(
                "audit/access/accesses",
                AuditNavigation.COMPLIANCE,
                new AccessLogPage(
                        desk,
                        form,
                        found,
                        actions,
                        roles.isEmpty() ? List.of() : Choices.of(roles, form.text("role")),
                        badFilter != null ? null : problem));
        return badFilter != null ? context.again(page) : page;
    }
}
