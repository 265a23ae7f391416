package io.artistagent.web.statistics;

import io.artistagent.web.charts.ChartOptions;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.Collaboration;
import io.artistagent.web.collaboration.CollaborationStatus;
import io.artistagent.web.collaboration.CollaborationsApi;
import io.artistagent.web.collaboration.CollaborationsApi.Box;
import io.artistagent.web.frame.PageContext;
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
    ModelAndView overview(PageContext context, @PathVariable UUID artist, ChartOptions.Parameters parameters) {
        String id = artist.toString();
        Supplier<ApiResult<Matches>> suggested =
                context.meanwhile(() -> matches.best(context.caller(), id, ON_THE_SIDE));
        Supplier<ApiResult<Page<Collaboration>>> pending =
                list(context, id, "incoming", CollaborationStatus.PENDING, PENDING);
        Supplier<ApiResult<Page<Collaboration>>> accepted =
                list(context, id, null, CollaborationStatus.ACCEPTED, ON_THE_SIDE);
        Supplier<ApiResult<Page<Collaboration>>> started =
                list(context, id, null, CollaborationStatus.IN_PROGRESS, ON_THE_SIDE);
        Supplier<ApiResult<Page<ImportRun>>> waiting =
                context.meanwhile(() -> imports.waiting(context.caller(), id, AttentionItems.SHOWN));
        Supplier<ApiResult<Playlists>> playlists =
                context.meanwhile(() -> statistics.playlists(context.caller(), id, null, null));
        ChartOptions options = ChartOptions.of(parameters, Overview.METRICS, context.texts());
        ApiResult<Dashboard> board =
                statistics.dashboard(context.caller(), id, options.query()).refuseProblemsOfTheRequest();
        Dashboard given = board.orNull();
        ModelAndView page = context.page(
                "statistics/overview",
                StatisticsNavigation.OVERVIEW,
                id,
                new Overview(
                        id,
                        given,
                        board.problem(),
                        Overview.chartView(id, options, given),
                        new PlaylistsView(
                                id,
                                playlists.get().or(Playlists.NONE),
                                playlists.get().problem()),
                        AttentionItems.of(
                                pending.get().or(Page.empty()),
                                waiting.get().or(Page.empty()),
                                given == null ? null : given.reportedTo(),
                                context.texts().now()),
                        new Side<>(
                                suggested.get().map(Matches::items).or(List.of()),
                                suggested.get().problem()),
                        underWay(accepted.get(), started.get())));
        return options.wrong() ? context.again(page) : page;
    }

    private Supplier<ApiResult<Page<Collaboration>>> list(
            PageContext context, String artistId, @Nullable String box, CollaborationStatus status, int most) {
        return context.meanwhile(
                () -> collaborations.list(context.caller(), new Box(artistId, box, status, null, most)));
    }

    private static Side<Collaboration> underWay(
            ApiResult<Page<Collaboration>> accepted, ApiResult<Page<Collaboration>> started) {
        return new Side<>(
                Stream.concat(started.or(Page.empty()).items().stream(), accepted.or(Page.empty()).items().stream())
                        .limit(ON_THE_SIDE)
                        .toList(),
                accepted.problem() == null ? started.problem() : accepted.problem());
    }
}
