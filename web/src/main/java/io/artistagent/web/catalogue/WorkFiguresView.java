package io.artistagent.web.catalogue;

import io.artistagent.web.catalogue.WorkDashboard.CurveLine;
import io.artistagent.web.charts.ChartOptions;
import io.artistagent.web.charts.ChartView;
import io.artistagent.web.charts.Figure;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a track or release. The page is shown even if they are unavailable. */
public record WorkFiguresView(ApiResult<WorkDashboard> result, ChartView chartView) {

    static final List<String> METRICS = List.of("streams", "saves", "playlistAdds");

    /** The streams of each line on one day after the release; null if nothing was reported. */
    public record Day(int since, List<@Nullable Double> streams) {}

    static WorkFiguresView of(String page, ChartOptions options, ApiResult<WorkDashboard> result) {
        WorkDashboard board = result.refuseProblemsOfTheRequest().orNull();
        ChartView chartView = board == null
                ? ChartView.empty(page, options)
                : new ChartView(
                        page,
                        options,
                        board.from(),
                        board.to(),
                        board.previousFrom(),
                        board.previousTo(),
                        board.total() == null ? null : board.total().from(),
                        board.total() == null ? null : board.total().to(),
                        figures(board),
                        board.chart(),
                        board.releases());
        return new WorkFiguresView(result, chartView);
    }

    /** Streams are always shown; other metrics only if a source reports them per track. */
    private static List<Figure> figures(WorkDashboard board) {
        return board.figures().stream()
                .filter(figure -> figure.metric().equals(METRICS.getFirst()) || figure.value() != null)
                .toList();
    }

    public @Nullable WorkDashboard board() {
        return result.orNull();
    }

    public @Nullable Problem problem() {
        return result.problem();
    }

    public boolean empty() {
        WorkDashboard board = board();
        return board == null || board.total() == null;
    }

    ChartView orRefuse() {
        return result.map(board -> chartView).orRefuse();
    }

    /** Returns the lines of the chart of days since the release. */
    public List<CurveLine> lines() {
        WorkDashboard board = board();
        return board == null || board.curve() == null
                ? List.of()
                : board.curve().lines();
    }

    /** Returns the days since the release, up to the end of the longest line. */
    public List<Day> days() {
        List<CurveLine> lines = lines();
        int longest =
                lines.stream().mapToInt(line -> line.streams().size()).max().orElse(0);
        List<Day> days = new ArrayList<>();
        for (int since = 0; since < longest; since++) {
            List<@Nullable Double> streams = new ArrayList<>();
            for (CurveLine line : lines) {
                streams.add(since < line.streams().size() ? line.streams().get(since) : null);
            }
            days.add(new Day(since, streams));
        }
        return days;
    }
}
