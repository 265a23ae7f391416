package io.artistagent.query.privacy.dossier;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Formats rows as CSV after RFC 4180, in UTF-8. */
final class CsvRow {

    private CsvRow() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvRow::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A list of texts is joined by semicolons; anything more complex stays JSON. */
    static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
            return value.valueStream().map(JsonNode::stringValue).collect(Collectors.joining("; "));
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n;].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
