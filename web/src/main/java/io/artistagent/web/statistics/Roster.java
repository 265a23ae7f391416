package io.artistagent.web.statistics;

import io.artistagent.web.charts.ChangeView;
import io.artistagent.web.charts.Figure;
import io.artistagent.web.client.Problem;
import io.artistagent.web.statistics.LabelDashboard.LabelArtist;
import io.artistagent.web.statistics.RosterOrder.Column;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of the table of a person's artists.
 *
 * @param q the search text; null or blank for all artists
 * @param cursor the cursor of this page; null for the first
 */
public record Roster(
        LabelDashboard board,
        @Nullable Problem problem,
        @Nullable String q,
        RosterOrder order,
        @Nullable String cursor,
        LocalDate today) {

    private static final String PAGE = "/choose";

    /** The length of the period in days. */
    private static final int DAYS = 28;

    public boolean searched() {
        return q != null && !q.isBlank();
    }

    public boolean first() {
        return cursor == null;
    }

    /** Returns the link of a column header, which sorts the list by that column. */
    public String sorted(Column column) {
        return address(order.by(column), null);
    }

    /** Returns the {@code aria-sort} value of a column header; null if the list is sorted by another column. */
    public @Nullable String direction(Column column) {
        return column != order.column() ? null : order.falling() ? "descending" : "ascending";
    }

    public String beginning() {
        return address(order, null);
    }

    public @Nullable String next() {
        return board.nextCursor() == null ? null : address(order, board.nextCursor());
    }

    private String address(RosterOrder order, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE).queryParam("sort", order.word());
        add(address, "q", searched() ? q : null);
        add(address, "cursor", cursor);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    public @Nullable Double streams(List<Figure> figures) {
        return value(figures, "streams");
    }

    public @Nullable Double listeners(LabelArtist artist) {
        return value(artist.figures(), "monthlyListeners");
    }

    /** Returns the change in streams; null if none were reported. */
    public @Nullable ChangeView change(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.metric().equals("streams") && figure.value() != null)
                .findFirst()
                .map(figure -> ChangeView.of(figure, DAYS))
                .orElse(null);
    }

    private static @Nullable Double value(List<Figure> figures, String metric) {
        return figures.stream()
                .filter(figure -> figure.metric().equals(metric))
                .map(Figure::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether streams were reported for only some days of the period. */
    public boolean partly(LabelArtist artist) {
        return artist.days() > 0 && artist.days() < DAYS;
    }

    public int days() {
        return DAYS;
    }

    /** Returns the age of the figures in days; 0 if they are up to date. */
    public long old(LabelArtist artist) {
        long days = artist.reportedTo() == null ? 0 : ChronoUnit.DAYS.between(artist.reportedTo(), today);
        return artist.retired() || days <= AttentionItems.STALE_DAYS ? 0 : days;
    }

    /** Whether another artist on this page has the same name. */
    public boolean namesake(LabelArtist artist) {
        return board.items().stream()
                .anyMatch(other -> !other.artistId().equals(artist.artistId())
                        && Objects.equals(other.stageName(), artist.stageName()));
    }
}
