package io.artistagent.web.catalogue;

import io.artistagent.web.charts.Figure;
import io.artistagent.web.charts.ReleaseInPeriod;
import io.artistagent.web.charts.Stats;
import io.artistagent.web.charts.TopTrack;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one track or one release. */
public record WorkDashboard(
        String id,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate previousFrom,
        @Nullable LocalDate previousTo,
        @Nullable LocalDate reportedTo,
        List<Figure> figures,
        @Nullable Stats chart,
        List<ReleaseInPeriod> releases,
        List<TopTrack> tracks,
        @Nullable Total total,
        List<BySource> sources,
        @Nullable Curve curve) {

    public WorkDashboard {
        figures = figures == null ? List.of() : figures;
        releases = releases == null ? List.of() : releases;
        tracks = tracks == null ? List.of() : tracks;
        sources = sources == null ? List.of() : sources;
    }

    /** All streams that were ever reported. */
    public record Total(double streams, int days, LocalDate from, LocalDate to) {}

    /** The streams that one source reported in the period. */
    public record BySource(String source, @Nullable Double streams, int days) {}

    /** Streams by day since the release, compared with the artist's other releases. */
    public record Curve(LocalDate releaseDate, List<CurveLine> lines) {}

    /** One line of the curve, starting on the release day; null if nothing was reported. */
    public record CurveLine(String id, String name, LocalDate releaseDate, List<@Nullable Double> streams) {}
}
