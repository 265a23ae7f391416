package io.artistagent.web.statistics;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.statistics.StatisticsApi.Listing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The start page of a person with several artists: what needs attention, and the figures of each artist. */
@Controller
final class RosterPages {

    private static final int PER_PAGE = 50;

    private final StatisticsApi statistics;

    RosterPages(StatisticsApi statistics) {
        this.statistics = statistics;
    }

    /** Lists the person's artists. A person without artists is redirected to the start page. */
    @GetMapping("/choose")
    ModelAndView choose(
            PageContext context,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor) {
        RosterOrder order = RosterOrder.of(sort);
        ApiResult<LabelDashboard> result =
                statistics.label(context.caller(), new Listing(q, order.word(), cursor, PER_PAGE));
        Problem problem = result.problem();
        if (problem != null && problem.kind() == Problem.Kind.FORBIDDEN) {
            return context.to("/start");
        }
        Roster roster = new Roster(
                result.orLater(LabelDashboard.NONE),
                problem,
                q,
                order,
                cursor,
                LocalDate.ofInstant(context.texts().now(), ZoneOffset.UTC));
        return problem == null && !roster.searched() && roster.board().total().artists() == 0
                ? context.to("/start")
                : context.page("statistics/roster", StatisticsNavigation.ROSTER, roster);
    }
}
