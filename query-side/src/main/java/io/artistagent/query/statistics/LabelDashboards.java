package io.artistagent.query.statistics;

import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.PersonId;
import io.artistagent.query.artist.ArtistStatus;
import io.artistagent.query.artist.OwnArtists;
import io.artistagent.query.artist.OwnArtists.OwnArtist;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.collaboration.PendingRequests;
import io.artistagent.query.imports.Imports;
import io.artistagent.query.statistics.Dashboard.Figure;
import io.artistagent.query.statistics.LabelDashboard.Total;
import io.artistagent.query.statistics.LabelDashboard.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the overview for a person who acts for several artists. The list is sorted by figures, so the figures of all artists are read even
 * for one page, but the number of queries stays small however many artists there are.
 */
@Component
final class LabelDashboards {

    private static final List<Metric> FIGURES = List.of(Metric.STREAMS, Metric.MONTHLY_LISTENERS);

    /** The number of artists whose figures are held in memory at once. */
    private static final int CHUNK_SIZE = 1_000;

    private final OwnArtists artists;
    private final Owners owners;
    private final DailyFigures figures;
    private final Catalogue catalogue;
    private final PendingRequests requests;
    private final Imports imports;
    private final Clock clock;

    LabelDashboards(
            OwnArtists artists,
            Owners owners,
            DailyFigures figures,
            Catalogue catalogue,
            PendingRequests requests,
            Imports imports,
            Clock clock) {
        this.artists = artists;
        this.owners = owners;
        this.figures = figures;
        this.catalogue = catalogue;
        this.requests = requests;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * A request for one page of the list.
     *
     * @param q the search text for names
     */
    record Asked(
            @Nullable String q,
            LabelOrder order,
            Limit limit,
            @Nullable String cursor) {}

    /** Returns the requested page and the totals of the whole list. */
    LabelDashboard of(PersonId person, Asked asked) {
        List<OwnArtist> found = artists.of(person, asked.q());
        // The period covers all artists, so that a search does not change it
        Map<UUID, LocalDate> reportedTo = figures.reportedTo(
                owners.artistsOf(person).stream().map(UUID::fromString).toList());
        Period period = Period.usual(
                reportedTo.values().stream().max(Comparator.naturalOrder()).orElseGet(() -> LocalDate.now(clock)));
        List<LabelRow> rows = asked.order().of(rows(person, found, reportedTo, period));
        List<LabelRow> rest = asked.order().behind(asked.cursor(), rows);
        Page<LabelRow> page = Page.of(rest, asked.limit(), asked.order()::cursor);
        Map<String, Long> tracks =
                catalogue.countTracks(page.items().stream().map(LabelRow::id).toList());
        return new LabelDashboard(
                period.from(),
                period.to(),
                period.previous().from(),
                period.previous().to(),
                total(rows, period),
                page.items().stream()
                        .map(row -> row.shown(tracks.getOrDefault(row.id(), 0L)))
                        .toList(),
                page.nextCursor());
    }

    private List<LabelRow> rows(
            PersonId person, List<OwnArtist> found, Map<UUID, LocalDate> reportedTo, Period period) {
        Map<String, Long> asked = requests.to(found.stream()
                .filter(artist -> artist.status() == ArtistStatus.ACTIVE)
                .map(artist -> artist.id().toString())
                .toList());
        Map<String, Long> waiting = imports.waiting(person);
        Period reading = new Period(period.previous().from(), period.to());
        List<LabelRow> rows = new ArrayList<>(found.size());
        for (int from = 0; from < found.size(); from += CHUNK_SIZE) {
            List<OwnArtist> some = found.subList(from, Math.min(from + CHUNK_SIZE, found.size()));
            Map<UUID, Map<Metric, Timeline>> lines =
                    figures.ofArtists(some.stream().map(OwnArtist::id).toList(), FIGURES, reading);
            for (OwnArtist artist : some) {
                String id = artist.id().toString();
                Map<Metric, Timeline> line = Objects.requireNonNull(lines.get(artist.id()));
                rows.add(LabelRow.of(
                        artist,
                        reportedTo.get(artist.id()),
                        Objects.requireNonNull(line.get(Metric.STREAMS)),
                        Objects.requireNonNull(line.get(Metric.MONTHLY_LISTENERS)),
                        period,
                        artist.status() == ArtistStatus.ACTIVE
                                ? new Waiting(asked.getOrDefault(id, 0L), waiting.getOrDefault(id, 0L))
                                : new Waiting(0, 0)));
            }
        }
        return rows;
    }

    private static Total total(List<LabelRow> rows, Period period) {
        return new Total(
                rows.size(),
                (int) rows.stream().filter(row -> row.days() > 0).count(),
                List.of(streams(rows, period)),
                rows.stream().map(LabelRow::waiting).reduce(new Waiting(0, 0), Waiting::plus));
    }

    private static Figure streams(List<LabelRow> rows, Period period) {
        ComparableDays days = ComparableDays.together(
                period, rows.stream().map(LabelRow::pairs).toList());
        Change change = days.flow();
        return new Figure(
                Metric.STREAMS,
                sum(rows.stream().map(row -> row.streams().value()).toList()),
                sum(rows.stream().map(row -> row.streams().previous()).toList()),
                change == null ? Comparison.Outcome.TOO_FEW_DAYS : Comparison.Outcome.COMPARED,
                change,
                period.days() - days.count());
    }

    /** Returns null if no value is known. */
    private static @Nullable Long sum(List<@Nullable Long> values) {
        return Metric.STREAMS.over(values.stream().filter(Objects::nonNull).toList());
    }
}
