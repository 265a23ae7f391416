package io.artistagent.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first rows of a file that waits; once for each possible answer to a question that it leaves open. */
public record ImportPreview(List<Reading> readings) {

    public ImportPreview {
        readings = readings == null ? List.of() : readings;
    }

    /** The rows as they read under one answer. */
    public record Reading(@Nullable String answer, List<Map<String, Object>> rows) {
        public Reading {
            rows = rows == null ? List.of() : rows;
        }
    }

    /** The rows of the likeliest reading. */
    public List<Map<String, Object>> rows() {
        return readings.isEmpty() ? List.of() : readings.getFirst().rows();
    }

    public static ImportPreview nothing() {
        return new ImportPreview(List.of());
    }
}
