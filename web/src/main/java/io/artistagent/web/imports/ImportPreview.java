package io.artistagent.web.imports;

import java.util.List;
import java.util.Map;

/** The first rows of a waiting file, each with the columns it has. */
public record ImportPreview(List<Map<String, Object>> rows) {

    public ImportPreview {
        rows = rows == null ? List.of() : rows;
    }
}
