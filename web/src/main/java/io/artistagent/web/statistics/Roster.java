package io.artistagent.web.statistics;

import io.artistagent.web.charts.Figure;
import io.artistagent.web.charts.Moved;
import io.artistagent.web.client.Problem;
import io.artistagent.web.statistics.LabelBoard.LabelArtist;
import io.artistagent.web.statistics.RosterOrder.Column;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A part of the table of a person's artists.
 *
 * @param q what names are searched by
 * @param cursor where this part begins, unless it is the first
 */
public record Roster(
        LabelBoard board,
        @Nullable Problem problem,
        @Nullable String q,
        RosterOrder order,
        @Nullable String cursor,
        LocalDate today) {

    private static final String PAGE = "/choose";

    /** The usual period. */
    private static final int DAYS = 28;

    public boolean searched() {
        return q != null && !q.isBlank();
    }

    public boolean first() {
        return cursor == null;
    }

    /** The address of the same list in the order that the header of a column leads to. */
    public String sorted(Column column) {
        return address(order.by(column), null);
    }

    /** For the header of a column; null where the list is in another order. */
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

    /** How the streams moved; null where there are none. */
    public @Nullable Moved moved(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.metric().equals("streams") && figure.value() != null)
                .findFirst()
                .map(figure -> Moved.of(figure, DAYS))
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

    /** On how many days of the period streams are known, where that is not all of them. */
    public boolean partly(LabelArtist artist) {
        return artist.days() > 0 && artist.days() < DAYS;
    }

    public int days() {
        return DAYS;
    }

    /** For how many days there have been no figures; 0 where they are as new as services make them. */
    public long old(LabelArtist artist) {
        long days = artist.reportedTo() == null ? 0 : ChronoUnit.DAYS.between(artist.reportedTo(), today);
        return artist.retired() || days <= Needs.STALE_DAYS ? 0 : days;
    }

    /** Whether another artist in sight has the same name. */
    public boolean namesake(LabelArtist artist) {
        return board.items().stream()
                .anyMatch(other -> !other.artistId().equals(artist.artistId())
                        && Objects.equals(other.stageName(), artist.stageName()));
    }
}
