package io.artistagent.web.statistics;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.statistics.ListeningApi.Plays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page with a person's own listening history, visible only to that person. */
@Controller
final class ListeningPages {

    private final ListeningApi listening;

    ListeningPages(ListeningApi listening) {
        this.listening = listening;
    }

    @GetMapping("/me/listening")
    ModelAndView mine(
            PageContext context,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String zone) {
        ListeningPeriod span = ListeningPeriod.of(period);
        ApiResult<ListeningSummary> shown = listening
                .heard(context.caller(), new Plays(span.from(), span.to(), span.days(), zone))
                .refuseProblemsOfTheRequest();
        return context.page(
                "statistics/listening",
                StatisticsNavigation.LISTENING,
                new ListeningPage(shown.orNull(), shown.problem(), span));
    }
}
