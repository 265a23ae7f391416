package io.artistagent.web.statistics;

import io.artistagent.web.api.Collaboration;
import io.artistagent.web.api.Dashboard;
import io.artistagent.web.api.Dashboard.Figure;
import io.artistagent.web.api.Match;
import io.artistagent.web.api.Problem;
import io.artistagent.web.api.Stats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the overview shows: figures, one chart, top tracks, and on the side what else is going on. */
public record Overview(
        String artistId,
        @Nullable Dashboard board,
        @Nullable Problem problem,
        Period period,
        String metric,
        boolean compare,
        Side<Match> matches,
        Side<Collaboration> collaborations) {

    /** A card on the side; it can fail alone. */
    public record Side<T>(List<T> items, @Nullable Problem problem) {}

    /** One day of the chart beside the same day of the period before. */
    public record Row(
            LocalDate day, @Nullable Double value, @Nullable Double before, List<String> releases) {}

    static final List<String> METRICS =
            List.of("streams", "monthlyListeners", "followers", "saves", "playlistAdds", "listeners");

    /** The figures in their usual order; unique listeners of a whole period exist only where somebody counted them. */
    public List<Figure> figures() {
        if (board == null) {
            return List.of();
        }
        Map<String, Figure> known = board.figures().stream()
                .collect(Collectors.toMap(Figure::metric, Function.identity(), (first, second) -> first));
        return METRICS.stream()
                .filter(known::containsKey)
                .map(known::get)
                .filter(figure ->
                        !figure.metric().equals("listeners") || figure.value() != null || metric.equals("listeners"))
                .toList();
    }

    public boolean empty() {
        return board == null || board.reportedTo() == null;
    }

    public boolean compared() {
        Stats chart = board == null ? null : board.chart();
        return compare && chart != null && !chart.pointsBefore().isEmpty();
    }

    public List<Row> rows() {
        Stats chart = board == null ? null : board.chart();
        if (board == null || chart == null) {
            return List.of();
        }
        List<Stats.Point> before = chart.pointsBefore();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            Stats.Point point = chart.points().get(i);
            rows.add(new Row(
                    point.from(),
                    reported(point),
                    i < before.size() ? reported(before.get(i)) : null,
                    releasedOn(board, point.from())));
        }
        return rows;
    }

    private static @Nullable Double reported(Stats.Point point) {
        return point.reported() ? point.value() : null;
    }

    private static List<String> releasedOn(Dashboard board, LocalDate day) {
        return board.releases().stream()
                .filter(release -> day.equals(release.releaseDate()))
                .map(Dashboard.OutOn::title)
                .toList();
    }

    /** Days of the period that no source has reported. */
    public List<LocalDate> missing() {
        return rows().stream().filter(row -> row.value() == null).map(Row::day).toList();
    }

    public @Nullable Spark spark(Dashboard.TopTrack track) {
        return Spark.of(track.values());
    }

    public Moved moved(Figure figure) {
        return Moved.of(figure, rows().size());
    }

    public Moved moved(Dashboard.TopTrack track) {
        return Moved.of(track, rows().size());
    }

    /** The address of this page with another choice of metric. */
    public String steer(String other) {
        return address("overview", period.name(), other, compare);
    }

    public String during(String other) {
        return address("overview", other, metric, compare);
    }

    public String comparing(boolean other) {
        return address("overview", period.name(), metric, other);
    }

    public String file(String page) {
        return address(page, period.name(), metric, compare);
    }

    private String address(String page, String period, String metric, boolean compare) {
        String days = period.equals(Period.CUSTOM) ? "&from=" + this.period.from() + "&to=" + this.period.to() : "";
        return "/artists/" + artistId + "/" + page + "?period=" + period + days + "&metric=" + metric
                + (compare ? "" : "&compare=none");
    }
}
