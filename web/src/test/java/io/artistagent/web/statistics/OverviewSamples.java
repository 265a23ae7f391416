package io.artistagent.web.statistics;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.charts.Change;
import io.artistagent.web.charts.ChartOptions;
import io.artistagent.web.charts.ComparisonBasis;
import io.artistagent.web.charts.Figure;
import io.artistagent.web.charts.ReleaseInPeriod;
import io.artistagent.web.charts.Stats;
import io.artistagent.web.charts.TopTrack;
import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.CollaborationSamples;
import io.artistagent.web.collaboration.CollaborationStatus;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.frame.Picture;
import io.artistagent.web.imports.ImportSamples;
import io.artistagent.web.imports.ImportState;
import io.artistagent.web.matching.MatchSamples;
import io.artistagent.web.matching.Strength;
import io.artistagent.web.statistics.Overview.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sample overviews with a lot of data, little and none. */
public final class OverviewSamples {

    private static final LocalDate FROM = LocalDate.of(2026, 10, 24);

    private OverviewSamples() {}

    private static List<Stats.Point> points(LocalDate from, int missing) {
        List<Stats.Point> points = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            points.add(new Stats.Point(from.plusDays(i), i < missing ? null : 100.0 + i, i >= missing));
        }
        return points;
    }

    public static Change change(double absolute, @Nullable Double ratio, int days) {
        LocalDate to = FROM.plusDays(27);
        LocalDate from = days == 1 ? to : FROM;
        return new Change(absolute, ratio, new ComparisonBasis(from, to, from.minusDays(28), to.minusDays(28), days));
    }

    public static Dashboard board(int missing) {
        LocalDate to = FROM.plusDays(27);
        Stats chart = new Stats(
                "streams",
                FROM,
                to,
                List.of(new Stats.Series("total", null, points(FROM, missing))),
                new Stats.Previous(
                        FROM.minusDays(28),
                        FROM.minusDays(1),
                        List.of(new Stats.Series("total", null, points(FROM.minusDays(28), 1)))));
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<JsonNode> numbers = List.of(
                json.numberNode(1),
                json.nullNode(),
                json.numberNode(3),
                json.objectNode().put("value", 4));
        return new Dashboard(
                "1",
                "Łucja",
                FROM,
                to,
                FROM.minusDays(28),
                FROM.minusDays(1),
                FROM.minusDays(28),
                to,
                "streams",
                List.of(
                        new Figure("streams", 352789.0, 1.0, "compared", change(43059, 0.139, 26), missing),
                        new Figure("followers", 18931.0, 1.0, "compared", change(-4, null, 1), 0),
                        new Figure("monthlyListeners", 5.0, 5.0, "compared", change(0, 0.0, 1), 0),
                        new Figure("saves", null, null, "tooFewDays", null, 28)),
                chart,
                List.of(new ReleaseInPeriod("r", "Nachtfahrt <3", FROM.plusDays(9))),
                List.of(
                        new TopTrack(
                                "t",
                                "Neu",
                                "Neu",
                                FROM.plusDays(9).toString(),
                                10.0,
                                null,
                                "new",
                                null,
                                numbers,
                                "r",
                                new Picture("p")),
                        new TopTrack(
                                "t",
                                "Blau",
                                "Blau",
                                "2019-05",
                                10.0,
                                8.0,
                                "compared",
                                change(2, 0.25, 28),
                                null,
                                "r2",
                                null),
                        new TopTrack(
                                "t", "Klein", null, null, 6.0, 2.0, "compared", change(4, null, 14), null, null, null),
                        new TopTrack("t", "Still", null, null, null, null, "tooFewDays", null, null, null, null)),
                ImportSamples.run(missing == 28 ? ImportState.FAILED : ImportState.RUNNING, true));
    }

    private static Overview overview(@Nullable Dashboard board, ChartOptions options) {
        return new Overview(
                "1",
                board,
                board == null ? ArtistSamples.UNAVAILABLE : null,
                Overview.chartView("1", options, board),
                board == null ? playlists(Playlists.NONE) : playlists(playlists()),
                AttentionItems.of(
                        new Page<>(List.of(CollaborationSamples.collaboration(CollaborationStatus.PENDING)), "next"),
                        new Page<>(List.of(ImportSamples.run(ImportState.WAITING, true)), "next"),
                        board == null || board.reportedTo() == null
                                ? null
                                : board.reportedTo().minusDays(12),
                        Instant.parse("2026-11-21T12:00:00Z")),
                board == null
                        ? new Side<>(List.of(), ArtistSamples.UNAVAILABLE)
                        : new Side<>(List.of(MatchSamples.match(Strength.STRONG)), null),
                new Side<>(List.of(CollaborationSamples.collaboration(CollaborationStatus.ACCEPTED)), null));
    }

    private static PlaylistsView playlists(Playlists playlists) {
        return new PlaylistsView("1", playlists, null);
    }

    private static Playlists playlists() {
        return new Playlists(
                FROM,
                FROM.plusDays(27),
                205,
                List.of(
                        new Playlists.Playlist("<Focus>, Now", "Case <Curator>", 150.0, 100.0, FROM),
                        new Playlists.Playlist("Regen", null, null, 7.0, null),
                        new Playlists.Playlist("Nacht", "X", 3.0, null, null)),
                List.of(
                        new Playlists.Days(FROM, FROM.plusDays(27)),
                        new Playlists.Days(FROM.minusDays(28), FROM.minusDays(1))));
    }

    /** Returns the chart options for these parameters. */
    public static ChartOptions options(
            @Nullable String period, @Nullable String from, @Nullable String to, boolean compare) {
        return ChartOptions.of(
                new ChartOptions.Parameters(period, from, to, null, compare ? null : "none"),
                List.of("streams"),
                PageSamples.texts(Locale.UK));
    }

    public static Map<String, List<Object>> pages() {
        Dashboard nothing =
                new Dashboard("1", null, null, null, null, null, null, null, null, null, null, null, null, null);
        ChartOptions usual = options(null, null, null, true);
        return Map.of(
                "statistics/playlists",
                List.of(
                        playlists(playlists()),
                        playlists(Playlists.NONE),
                        playlists(new Playlists(
                                FROM, FROM, 0, List.of(), playlists().periods())),
                        new PlaylistsView("1", Playlists.NONE, ArtistSamples.UNAVAILABLE)),
                "statistics/overview",
                List.of(
                        overview(board(0), usual),
                        overview(board(2), options("custom", "2026-10-24", "2026-11-20", false)),
                        overview(board(28), usual),
                        overview(board(0), options("custom", "2026-11-24", "2026-11-20", true)),
                        overview(null, usual),
                        overview(nothing, usual)));
    }
}
