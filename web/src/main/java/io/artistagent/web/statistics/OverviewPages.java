package io.artistagent.web.statistics;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Caller;
import io.artistagent.web.api.Collaboration;
import io.artistagent.web.api.CollaborationsApi;
import io.artistagent.web.api.CollaborationsApi.Box;
import io.artistagent.web.api.Dashboard;
import io.artistagent.web.api.Matches;
import io.artistagent.web.api.MatchesApi;
import io.artistagent.web.api.Page;
import io.artistagent.web.api.Problem;
import io.artistagent.web.api.StatisticsApi;
import io.artistagent.web.api.StatisticsApi.View;
import io.artistagent.web.shell.Section;
import io.artistagent.web.shell.Visit;
import io.artistagent.web.statistics.Overview.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How am I doing: the first page of an artist. */
@Controller
final class OverviewPages {

    private static final int ON_THE_SIDE = 3;

    private final Boards boards;
    private final MatchesApi matches;
    private final CollaborationsApi collaborations;

    OverviewPages(StatisticsApi statistics, MatchesApi matches, CollaborationsApi collaborations) {
        this.boards = new Boards(statistics);
        this.matches = matches;
        this.collaborations = collaborations;
    }

    @GetMapping("/artists/{artist}/overview")
    ModelAndView overview(
            Visit visit,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "streams") String metric,
            @RequestParam(defaultValue = "previous") String compare) {
        String id = artist.toString();
        Supplier<Answer<Matches>> suggested = visit.meanwhile(() -> matches.of(visit.caller(), id, ON_THE_SIDE));
        Supplier<Answer<Page<Collaboration>>> incoming = visit.meanwhile(
                () -> collaborations.list(visit.caller(), new Box(id, "incoming", null, null, ON_THE_SIDE + 1)));
        String measured = Overview.METRICS.contains(metric) ? metric : "streams";
        Period asked = Period.of(period, from, to);
        boolean comparing = compare.equals("previous");
        Answer<Dashboard> board = boards.of(visit.caller(), id, asked, measured, comparing);
        Problem problem = board.problem();
        if (problem != null && problem.kind() != Problem.Kind.AWAY && problem.kind() != Problem.Kind.BUSY) {
            board.orRefuse();
        }
        return visit.page(
                "statistics/overview",
                Section.OVERVIEW,
                id,
                new Overview(
                        id,
                        board instanceof Answer.Given<Dashboard>(Dashboard given) ? given : null,
                        problem,
                        asked,
                        measured,
                        comparing,
                        new Side<>(
                                suggested.get().map(Matches::items).or(List.of()),
                                suggested.get().problem()),
                        new Side<>(
                                incoming.get().or(Page.empty()).items(),
                                incoming.get().problem())));
    }

    /** Dashboards of a period that ends on the last day with figures. */
    record Boards(StatisticsApi statistics) {

        Answer<Dashboard> of(Caller caller, String artistId, Period period, String metric, boolean compare) {
            Answer<Dashboard> answer =
                    statistics.dashboard(caller, artistId, new View(period.from(), period.to(), metric, compare));
            if (!period.needsLastDay()
                    || !(answer instanceof Answer.Given<Dashboard>(Dashboard board))
                    || board.reportedTo() == null) {
                return answer;
            }
            Period known = period.until(Objects.requireNonNull(board.reportedTo()));
            return statistics.dashboard(caller, artistId, new View(known.from(), known.to(), metric, compare));
        }
    }
}
