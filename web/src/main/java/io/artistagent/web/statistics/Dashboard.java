package io.artistagent.web.statistics;

import io.artistagent.web.charts.Figure;
import io.artistagent.web.charts.ReleaseInPeriod;
import io.artistagent.web.charts.Stats;
import io.artistagent.web.charts.TopTrack;
import io.artistagent.web.imports.ImportRun;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist's dashboard as the API returns it: key figures, one chart and top tracks. */
public record Dashboard(
        String artistId,
        @Nullable String stageName,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate previousFrom,
        @Nullable LocalDate previousTo,
        @Nullable LocalDate reportedFrom,
        @Nullable LocalDate reportedTo,
        @Nullable String metric,
        List<Figure> figures,
        @Nullable Stats chart,
        List<ReleaseInPeriod> releases,
        List<TopTrack> topTracks,
        @Nullable ImportRun lastImport) {

    public Dashboard {
        figures = figures == null ? List.of() : figures;
        releases = releases == null ? List.of() : releases;
        topTracks = topTracks == null ? List.of() : topTracks;
    }
}
