package io.artistagent.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an artist sees first: key figures, one chart, top tracks. */
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
        List<OutOn> releases,
        List<TopTrack> topTracks,
        @Nullable ImportRun lastImport) {

    public Dashboard {
        figures = figures == null ? List.of() : figures;
        releases = releases == null ? List.of() : releases;
        topTracks = topTracks == null ? List.of() : topTracks;
    }

    /** One key figure of the period. */
    public record Figure(
            String metric,
            @Nullable Double value,
            @Nullable Double previous,
            @Nullable String comparison,
            @Nullable Change change,
            int missingDays) {}

    /** How a figure moved against the period before; no ratio over a tiny base. */
    public record Change(double absolute, @Nullable Double ratio, Basis basis) {}

    /** Which days a change compares: as many on either side. */
    public record Basis(LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo, int days) {}

    /** A release that falls into the period. */
    public record OutOn(String id, String title, @Nullable LocalDate releaseDate) {}

    /** A track and how it did. */
    public record TopTrack(
            String trackId,
            @Nullable String title,
            @Nullable String releaseTitle,
            @Nullable String releaseDate,
            @Nullable Double streams,
            @Nullable Double previous,
            @Nullable String comparison,
            @Nullable Change change,
            List<JsonNode> points,
            @Nullable String releaseId,
            @Nullable Picture cover) {
        public TopTrack {
            points = points == null ? List.of() : points;
        }

        /** The values in order, null where nothing was reported; points may travel as numbers or as objects. */
        public List<@Nullable Double> values() {
            List<@Nullable Double> values = new ArrayList<>();
            for (JsonNode point : points) {
                JsonNode value = point.isObject() ? point.path("value") : point;
                values.add(value.isNumber() ? Double.valueOf(value.doubleValue()) : null);
            }
            return values;
        }
    }
}
