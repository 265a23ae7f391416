package io.artistagent.web.charts;

import io.artistagent.web.frame.Picture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A track with its figures in the period. */
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

    /** Returns the values in order, null for unreported days. The API sends points as numbers or as objects. */
    public List<@Nullable Double> values() {
        List<@Nullable Double> values = new ArrayList<>();
        for (JsonNode point : points) {
            JsonNode value = point.isObject() ? point.path("value") : point;
            values.add(value.isNumber() ? Double.valueOf(value.doubleValue()) : null);
        }
        return values;
    }
}
