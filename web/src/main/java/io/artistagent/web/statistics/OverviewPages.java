package io.artistagent.web.statistics;

import io.artistagent.web.charts.Asked;
import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.collaboration.Collaboration;
import io.artistagent.web.collaboration.CollaborationStatus;
import io.artistagent.web.collaboration.CollaborationsApi;
import io.artistagent.web.collaboration.CollaborationsApi.Box;
import io.artistagent.web.frame.Visit;
import io.artistagent.web.imports.ImportRun;
import io.artistagent.web.imports.ImportsApi;
import io.artistagent.web.matching.Matches;
import io.artistagent.web.matching.MatchesApi;
import io.artistagent.web.statistics.Overview.Side;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An artist's start page: what needs attention, and the figures. */
@Controller
final class OverviewPages {

    private static final int ON_THE_SIDE = 3;

    /** The API's maximum page size. If there are more requests, only the latest are considered. */
    private static final int PENDING = 200;

    private final StatisticsApi statistics;
    private final MatchesApi matches;
    private final CollaborationsApi collaborations;
    private final ImportsApi imports;

    OverviewPages(StatisticsApi statistics, MatchesApi matches, CollaborationsApi collaborations, ImportsApi imports) {
        this.statistics = statistics;
        this.matches = matches;
        this.collaborations = collaborations;
        this.imports = imports;
    }

    @GetMapping("/artists/{artist}/overview")
    ModelAndView overview(Visit visit, @PathVariable UUID artist, Asked.Parameters parameters) {
        String id = artist.toString();
        Supplier<Answer<Matches>> suggested = visit.meanwhile(() -> matches.best(visit.caller(), id, ON_THE_SIDE));
        Supplier<Answer<Page<Collaboration>>> pending =
                list(visit, id, "incoming", CollaborationStatus.PENDING, PENDING);
        Supplier<Answer<Page<Collaboration>>> accepted =
                list(visit, id, null, CollaborationStatus.ACCEPTED, ON_THE_SIDE);
        Supplier<Answer<Page<Collaboration>>> started =
                list(visit, id, null, CollaborationStatus.IN_PROGRESS, ON_THE_SIDE);
        Supplier<Answer<Page<ImportRun>>> waiting =
                visit.meanwhile(() -> imports.waiting(visit.caller(), id, Needs.SHOWN));
        Supplier<Answer<Playlists>> playlists =
                visit.meanwhile(() -> statistics.playlists(visit.caller(), id, null, null));
        Asked asked = Asked.of(parameters, Overview.METRICS, visit.texts());
        Answer<Dashboard> board = statistics.dashboard(visit.caller(), id, asked.query());
        Problem problem = board.problem();
        if (problem != null && problem.kind() != Problem.Kind.AWAY && problem.kind() != Problem.Kind.BUSY) {
            board.orRefuse();
        }
        Dashboard given = board.orNull();
        ModelAndView page = visit.page(
                "statistics/overview",
                StatisticsNavigation.OVERVIEW,
                id,
                new Overview(
                        id,
                        given,
                        problem,
                        Overview.charted(id, asked, given),
                        new HeardFrom(
                                id,
                                playlists.get().or(Playlists.NONE),
                                playlists.get().problem()),
                        Needs.of(
                                pending.get().or(Page.empty()),
                                waiting.get().or(Page.empty()),
                                given == null ? null : given.reportedTo(),
                                visit.texts().now()),
                        new Side<>(
                                suggested.get().map(Matches::items).or(List.of()),
                                suggested.get().problem()),
                        underWay(accepted.get(), started.get())));
        return asked.wrong() ? visit.again(page) : page;
    }

    private Supplier<Answer<Page<Collaboration>>> list(
            Visit visit, String artistId, @Nullable String box, CollaborationStatus status, int most) {
        return visit.meanwhile(() -> collaborations.list(visit.caller(), new Box(artistId, box, status, null, most)));
    }

    private static Side<Collaboration> underWay(
            Answer<Page<Collaboration>> accepted, Answer<Page<Collaboration>> started) {
        return new Side<>(
                Stream.concat(started.or(Page.empty()).items().stream(), accepted.or(Page.empty()).items().stream())
                        .limit(ON_THE_SIDE)
                        .toList(),
                accepted.problem() == null ? started.problem() : accepted.problem());
    }
}
