package io.artistagent.web.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period as a page shows them, with links that change period, metric or comparison.
 *
 * @param page the page's address without query parameters
 * @param reportedFrom the first day with any figures; null if there is none
 * @param figures the key figures in display order
 */
public record ChartView(
        String page,
        ChartOptions options,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate previousFrom,
        @Nullable LocalDate previousTo,
        @Nullable LocalDate reportedFrom,
        @Nullable LocalDate reportedTo,
        List<Figure> figures,
        @Nullable Stats chart,
        List<ReleaseInPeriod> releases) {

    /** One day of the chart with the corresponding day of the previous period. */
    public record Row(
            LocalDate day, @Nullable Double value, @Nullable Double before, List<String> releases) {}

    /** Returns the view of a page whose figures are unavailable. */
    public static ChartView empty(String page, ChartOptions options) {
        return new ChartView(page, options, null, null, null, null, null, null, List.of(), null, List.of());
    }

    public String metric() {
        return options.metric();
    }

    public Period period() {
        return options.period();
    }

    public boolean compare() {
        return options.compare();
    }

    /** Whether the previous period is shown as well. */
    public boolean compared() {
        return compare()
                && !incomparable()
                && chart != null
                && !chart.pointsBefore().isEmpty();
    }

    /** Whether no figure can be compared because too few days were reported. The page says so once instead of at each figure. */
    public boolean incomparable() {
        List<Figure> known =
                figures.stream().filter(figure -> figure.value() != null).toList();
        return compare()
                && !known.isEmpty()
                && known.stream().allMatch(figure -> change(figure).tooFewDays());
    }

    /** Whether at least one of these tracks has a comparison or is new. */
    public boolean compares(List<TopTrack> tracks) {
        return compare()
                && (!incomparable()
                        || tracks.stream()
                                .map(this::change)
                                .anyMatch(changeView -> changeView.change() != null || changeView.fresh()));
    }

    /** Whether nothing was reported in the period. */
    public boolean isEmpty() {
        return figures.stream().allMatch(figure -> figure.value() == null)
                && rows().stream().allMatch(row -> row.value() == null);
    }

    /** Whether there are enough days to draw a line. */
    public boolean drawn() {
        return rows().size() > 1;
    }

    public List<Row> rows() {
        if (chart == null) {
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
                    releasedOn(point.from())));
        }
        return rows;
    }

    private static @Nullable Double reported(Stats.Point point) {
        return point.reported() ? point.value() : null;
    }

    private List<String> releasedOn(LocalDate day) {
        return releases.stream()
                .filter(release -> day.equals(release.releaseDate()))
                .map(ReleaseInPeriod::title)
                .toList();
    }

    /** Returns the days of the period that no source has reported. */
    public List<LocalDate> missing() {
        return rows().stream().filter(row -> row.value() == null).map(Row::day).toList();
    }

    public ChangeView change(Figure figure) {
        return ChangeView.of(figure, rows().size());
    }

    public ChangeView change(TopTrack track) {
        return ChangeView.of(track, rows().size());
    }

    /** Returns the address of this page with another metric. */
    public String withMetric(String other) {
        return address("", period(), other, compare());
    }

    public String withPeriod(String other) {
        return address("", Period.named(other), metric(), compare());
    }

    public String withComparison(boolean other) {
        return address("", period(), metric(), other);
    }

    /** Returns the address of a download with this page's figures. */
    public String file(String name) {
        return address("/" + name, period(), metric(), compare());
    }

    private String address(String below, Period period, String metric, boolean compare) {
        String days = period.custom() ? "&from=" + period.from() + "&to=" + period.to() : "";
        return page + below + "?period=" + period.name() + days + "&metric=" + metric
                + (compare ? "" : "&compare=none");
    }
}
