package io.artistagent.web.audit.state;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.forms.Ids;
import io.artistagent.web.frame.PageContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the dashboard of an artist showed at a past moment. */
@Controller
final class DashboardPages {

    private static final String ARTIST = "artist";

    private final StateApi states;

    DashboardPages(StateApi states) {
        this.states = states;
    }

    /** A past dashboard, or why there is none; neither before an artist was named. */
    public record DashboardPage(
            Desk desk,
            Form form,
            @Nullable PastDashboard found,
            @Nullable Unavailable why) {

        public String artist() {
            String artist = form.text(ARTIST);
            return artist == null ? "" : artist.strip().toLowerCase(Locale.ROOT);
        }

        /** Returns the address of this page, ready for a moment. */
        public String here() {
            return "/audit/dashboard?artist=" + artist() + "&";
        }
    }

    @GetMapping("/audit/dashboard")
    ModelAndView dashboard(PageContext context, @RequestParam MultiValueMap<String, String> sent) {
        Desk desk = Officer.desk(context, AuditTab.DASHBOARD);
        Form form = Form.of(sent);
        String artist = form.text(ARTIST);
        if (artist == null) {
            return show(context, desk, form, null, null);
        }
        String id = artist.strip().toLowerCase(Locale.ROOT);
        if (!Ids.isId(id)) {
            form.reject(ARTIST, context.texts().of("dashboard.artist.wrong"));
            return show(context, desk, form, null, null);
        }
        String index = form.text("atIndex");
        String asOf = index != null
                ? null
                : form.text("asOf") == null ? context.texts().now().toString() : Utc.moment(form.text("asOf"));
        ApiResult<PastDashboard> result = states.dashboard(context.caller(), desk.purpose(), id, asOf, index);
        Problem problem = result.problem();
        if (problem != null && problem.kind() == Problem.Kind.FIELDS) {
            form.refuse(problem, context.texts());
        }
        return show(context, desk, form, result.orNull(), problem == null ? null : Unavailable.of(context, problem));
    }

    private static ModelAndView show(
            PageContext context, Desk desk, Form form, @Nullable PastDashboard found, @Nullable Unavailable why) {
        return context.page(
                "audit/state/dashboard", AuditNavigation.COMPLIANCE, new DashboardPage(desk, form, found, why));
    }
}
