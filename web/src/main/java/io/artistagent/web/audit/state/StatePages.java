package io.artistagent.web.audit.state;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What something was like at a moment, and what has changed between two moments. */
@Controller
final class StatePages {

    private final StateApi states;

    StatePages(StateApi states) {
        this.states = states;
    }

    /** A past state, or why there is none; the difference is there if two moments were asked for. */
    public record StatePage(
            Desk desk,
            String id,
            Form form,
            @Nullable PastState state,
            @Nullable StateDifference difference,
            @Nullable Unavailable why) {

        /** Returns a moment of the form as it was entered, for reading. */
        public String moment(String field) {
            String entered = form.text(field);
            return entered == null ? "" : entered.replace('T', ' ');
        }
    }

    @GetMapping("/audit/things/{id:[0-9A-Za-z_-]{1,200}}")
    ModelAndView state(PageContext context, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Desk desk = Officer.desk(context, AuditTab.SEARCH);
        Form form = Form.of(sent);
        String index = form.text("atIndex");
        String asOf = index != null
                ? null
                : form.text("asOf") == null ? context.texts().now().toString() : Utc.moment(form.text("asOf"));
        ApiResult<PastState> state = states.state(context.caller(), desk.purpose(), id, asOf, index);
        String from = Utc.moment(form.text("from"));
        String to = Utc.moment(form.text("to"));
        ApiResult<StateDifference> difference =
                from == null || to == null ? null : states.difference(context.caller(), desk.purpose(), id, from, to);
        Problem problem = difference == null || state.problem() != null ? state.problem() : difference.problem();
        if (problem != null && problem.kind() == Problem.Kind.FIELDS) {
            form.refuse(problem, context.texts());
        }
        return context.page(
                "audit/state/state",
                AuditNavigation.COMPLIANCE,
                new StatePage(
                        desk,
                        id,
                        form,
                        state.orNull(),
                        difference == null ? null : difference.orNull(),
                        problem == null ? null : Unavailable.of(context, problem)));
    }
}
