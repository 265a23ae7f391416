package io.artistagent.web.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over a period as a page shows them, and the addresses that show them otherwise.
 *
 * @param page the address of the page, without what it asks for
 * @param reportedFrom the first day that has figures at all, where there is one
 * @param figures the key figures, in their order
 */
public record Charted(
        String page,
        Asked asked,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate previousFrom,
        @Nullable LocalDate previousTo,
        @Nullable LocalDate reportedFrom,
        @Nullable LocalDate reportedTo,
        List<Figure> figures,
        @Nullable Stats chart,
        List<OutOn> releases) {

    /** One day of the chart beside the same day of the period before. */
    public record Row(
            LocalDate day, @Nullable Double value, @Nullable Double before, List<String> releases) {}

    public String metric() {
        return asked.metric();
    }

    public Period period() {
        return asked.period();
    }

    public boolean compare() {
        return asked.compare();
    }

    /** Whether there is a period before to show beside this one. */
    public boolean compared() {
        return compare()
                && !incomparable()
                && chart != null
                && !chart.pointsBefore().isEmpty();
    }

    /** Whether a comparison was asked for and too few days were reported for any: said once, and not beside each figure. */
    public boolean incomparable() {
        List<Figure> known =
                figures.stream().filter(figure -> figure.value() != null).toList();
        return compare()
                && !known.isEmpty()
                && known.stream().allMatch(figure -> moved(figure).tooFewDays());
    }

    /** Whether one of these tracks, at least, has something to compare with, or is new. */
    public boolean compares(List<TopTrack> tracks) {
        return compare()
                && (!incomparable()
                        || tracks.stream().map(this::moved).anyMatch(moved -> moved.change() != null || moved.fresh()));
    }

    /** Whether nothing at all was reported in the period. */
    public boolean nothing() {
        return figures.stream().allMatch(figure -> figure.value() == null)
                && rows().stream().allMatch(row -> row.value() == null);
    }

    /** Whether there are enough days for a line. */
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
                .map(OutOn::title)
                .toList();
    }

    /** Days of the period that no source has reported. */
    public List<LocalDate> missing() {
        return rows().stream().filter(row -> row.value() == null).map(Row::day).toList();
    }

    public Moved moved(Figure figure) {
        return Moved.of(figure, rows().size());
    }

    public Moved moved(TopTrack track) {
        return Moved.of(track, rows().size());
    }

    /** The address of this page with another choice of metric. */
    public String steer(String other) {
        return address("", period(), other, compare());
    }

    public String during(String other) {
        return address("", Period.named(other), metric(), compare());
    }

    public String comparing(boolean other) {
        return address("", period(), metric(), other);
    }

    /** The address of a file with what this page shows. */
    public String file(String name) {
        return address("/" + name, period(), metric(), compare());
    }

    private String address(String below, Period period, String metric, boolean compare) {
        String days = period.custom() ? "&from=" + period.from() + "&to=" + period.to() : "";
        return page + below + "?period=" + period.name() + days + "&metric=" + metric
                + (compare ? "" : "&compare=none");
    }
}
