package io.artistagent.web.statistics;

import io.artistagent.web.artist.ArtistStatus;
import io.artistagent.web.charts.Figure;
import io.artistagent.web.client.Problem;
import io.artistagent.web.frame.Picture;
import io.artistagent.web.statistics.LabelDashboard.LabelArtist;
import io.artistagent.web.statistics.LabelDashboard.Total;
import io.artistagent.web.statistics.LabelDashboard.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample tables of artists with a lot of data, little and none. */
public final class RosterSamples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Waiting NOTHING = new Waiting(0, 0);
    private static final Instant THEN = Instant.parse("2026-01-02T10:00:00Z");

    private RosterSamples() {}

    public static Map<String, List<Object>> pages() {
        LabelDashboard much = board(
                List.of(
                        artist("1", "<b>Die Nacht", TODAY.minusDays(1), 28, figures(34_747.0), new Waiting(2, 1)),
                        artist("2", "<b>Die Nacht", TODAY.minusDays(20), 8, figures(12.0), NOTHING),
                        artist("3", null, null, 0, List.of(), NOTHING)),
                "next==");
        return Map.of(
                "statistics/roster",
                List.of(
                        page(much, null, null),
                        page(much, "Die <b>Nacht", "here=="),
                        page(board(List.of(), null), "nobody", null),
                        new Roster(LabelDashboard.NONE, PROBLEM, null, RosterOrder.USUAL, null, TODAY)));
    }

    private static final Problem PROBLEM = new Problem(Problem.Kind.UNAVAILABLE, null, null, List.of());

    static Roster page(LabelDashboard board, @Nullable String q, @Nullable String cursor) {
        return new Roster(board, null, q, RosterOrder.USUAL, cursor, TODAY);
    }

    static LabelDashboard board(List<LabelArtist> artists, @Nullable String next) {
        LocalDate to = TODAY.minusDays(1);
        return new LabelDashboard(
                to.minusDays(27),
                to,
                to.minusDays(55),
                to.minusDays(28),
                new Total(
                        artists.size(),
                        artists.size(),
                        artists.isEmpty() ? List.of() : figures(34_759.0),
                        artists.isEmpty() ? NOTHING : new Waiting(2, 1)),
                artists,
                next);
    }

    static LabelArtist artist(
            String id,
            @Nullable String name,
            @Nullable LocalDate reportedTo,
            int days,
            List<Figure> figures,
            Waiting waiting) {
        ArtistStatus status = name == null ? ArtistStatus.RETIRED : ArtistStatus.ACTIVE;
        Picture picture = null;
        return new LabelArtist(id, name, status, THEN, picture, 3, reportedTo, days, figures, waiting);
    }

    static List<Figure> figures(double streams) {
        return List.of(
                new Figure("streams", streams, 29_180.0, "compared", OverviewSamples.change(5_567, 0.19, 20), 8),
                new Figure("monthlyListeners", 1_200.0, 1_100.0, "compared", OverviewSamples.change(100, 0.09, 1), 0));
    }
}
