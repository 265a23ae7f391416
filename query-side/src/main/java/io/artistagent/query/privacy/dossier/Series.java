package io.artistagent.query.privacy.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A long list of imported rows, such as daily figures, which a page sums up: nobody reads thousands of them.
 *
 * @param files the name of the files of the archive that contain all rows
 * @param field the field of the event
 */
record Series(String files, String field, JsonNode rows) {

    /** A page shows lists of this length as a whole. */
    private static final int SHORT = 12;

    private static final int EXAMPLES = 2;

    private static final Map<String, Dataset> BY_TYPE = Dataset.ALL.stream()
            .filter(dataset -> dataset.rows() != null)
            .flatMap(dataset -> dataset.types().stream().map(type -> Map.entry(type, dataset)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> TIMES = Set.of("day", "endedAt");

    /** Counts that can be added; listeners of two days, for example, may be the same people. */
    private static final Set<String> SUMS = Set.of("streams", "saves", "playlistAdds");

    /** The long list in an event of this type, or none. */
    static List<Series> in(PersonEvent event) {
        Dataset dataset = BY_TYPE.get(event.type());
        if (dataset == null) {
            return List.of();
        }
        String field = String.valueOf(dataset.rows());
        JsonNode rows = event.payload().path(field);
        return rows.isArray() && rows.size() > SHORT ? List.of(new Series(dataset.name(), field, rows)) : List.of();
    }

    /** The number of rows, their period and their sums. */
    String summary() {
        StringBuilder text = new StringBuilder(HtmlPage.number(rows.size())).append(" rows");
        for (String time : TIMES) {
            TreeSet<String> all = rows.valueStream()
                    .map(row -> row.path(time).asString(""))
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!all.isEmpty()) {
                text.append(" from ")
                        .append(HtmlValues.shown(all.first()))
                        .append(" to ")
                        .append(HtmlValues.shown(all.last()));
            }
        }
        String sums = rows.get(0).propertyNames().stream()
                .filter(SUMS::contains)
                .filter(name ->
                        rows.valueStream().anyMatch(row -> row.path(name).isNumber()))
                .map(name -> HtmlPage.number(sum(name)) + " " + Words.of(name).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return text.append(sums.isEmpty() ? "." : ", with " + sums + " in all.").toString();
    }

    /** What was not reported counts nothing. */
    private long sum(String field) {
        return rows.valueStream()
                .map(row -> row.path(field))
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::longValue)
                .sum();
    }

    /** Where all rows are. */
    String whole() {
        return "All rows are in the JSON file of this copy, and in the files “" + files + "” of the archive.";
    }

    List<JsonNode> examples() {
        return rows.valueStream().limit(EXAMPLES).toList();
    }
}
