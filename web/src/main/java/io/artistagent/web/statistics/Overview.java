package io.artistagent.web.statistics;

import io.artistagent.web.charts.ChartOptions;
import io.artistagent.web.charts.ChartView;
import io.artistagent.web.charts.Figure;
import io.artistagent.web.client.Problem;
import io.artistagent.web.collaboration.Collaboration;
import io.artistagent.web.matching.Match;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The content of the overview: what needs attention, figures, and side cards with matches and active collaborations. */
public record Overview(
        String artistId,
        @Nullable Dashboard board,
        @Nullable Problem problem,
        ChartView chartView,
        PlaylistsView playlists,
        AttentionItems attention,
        Side<Match> matches,
        Side<Collaboration> underWay) {

    /** A side card, which can fail without the rest of the page. */
    public record Side<T>(List<T> items, @Nullable Problem problem) {}

    static final List<String> METRICS =
            List.of("streams", "monthlyListeners", "followers", "saves", "playlistAdds", "listeners");

    public boolean empty() {
        return board == null || board.reportedTo() == null;
    }

    static ChartView chartView(String artistId, ChartOptions options, @Nullable Dashboard board) {
        String page = "/artists/" + artistId + "/overview";
        return board == null
                ? ChartView.empty(page, options)
                : new ChartView(
                        page,
                        options,
                        board.from(),
                        board.to(),
                        board.previousFrom(),
                        board.previousTo(),
                        board.reportedFrom(),
                        board.reportedTo(),
                        figures(board, options.metric()),
                        board.chart(),
                        board.releases());
    }

    /** Returns the figures in display order. Unique listeners of a whole period are shown only if a source reported them. */
    private static List<Figure> figures(Dashboard board, String metric) {
        Map<String, Figure> known = board.figures().stream()
                .collect(Collectors.toMap(Figure::metric, Function.identity(), (first, second) -> first));
        return METRICS.stream()
                .filter(known::containsKey)
                .map(known::get)
                .filter(figure ->
                        !figure.metric().equals("listeners") || figure.value() != null || metric.equals("listeners"))
                .toList();
    }
}
