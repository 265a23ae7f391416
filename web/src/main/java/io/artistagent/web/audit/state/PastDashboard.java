package io.artistagent.web.audit.state;

import io.artistagent.web.audit.trail.PayloadField;
import io.artistagent.web.texts.PlainNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the dashboard of an artist showed at a moment. The API withholds what is personal, so the fields are read as they come. */
public record PastDashboard(
        String artistId,
        @Nullable Instant asOf,
        @Nullable Long atIndex,
        @Nullable JsonNode dashboard) {

    /** A key figure with that of the period before; null if it was not known. */
    public record KeyFigure(
            String name, @Nullable Double value, @Nullable Double previous) {}

    /** Something with a title, such as a track, and what was known of it. */
    public record Titled(String title, List<PayloadField> fields) {}

    /** The name of the artist, or why it is not shown, and the period. */
    public List<PayloadField> about() {
        List<PayloadField> fields = new ArrayList<>();
        for (String name : List.of("stageName", "from", "to", "reportedFrom", "reportedTo")) {
            JsonNode value = at(name);
            if (value != null) {
                fields.addAll(PayloadField.of(name, value));
            }
        }
        return fields;
    }

    public List<KeyFigure> figures() {
        return each("figures").stream()
                .map(figure -> new KeyFigure(
                        PlainNames.of(figure.path("metric").asString("")),
                        number(figure.get("value")),
                        number(figure.get("previous"))))
                .toList();
    }

    public List<Titled> tracks() {
        return titled("topTracks", "releaseTitle", "releaseDate", "streams", "previous");
    }

    public List<Titled> releases() {
        return titled("releases", "kind", "releaseDate");
    }

    /** The points of the chart. */
    public List<PayloadField> chart() {
        return PayloadField.of(at("chart"));
    }

    /** The latest upload; empty if there was none. */
    public List<PayloadField> lastImport() {
        return PayloadField.of(at("lastImport"));
    }

    private List<Titled> titled(String list, String... names) {
        return each(list).stream()
                .map(item -> {
                    List<PayloadField> fields = new ArrayList<>();
                    for (String name : names) {
                        JsonNode value = item.get(name);
                        if (value != null) {
                            fields.addAll(PayloadField.of(name, value));
                        }
                    }
                    return new Titled(item.path("title").asString(""), fields);
                })
                .toList();
    }

    private List<JsonNode> each(String list) {
        JsonNode items = at(list);
        return items == null ? List.of() : items.valueStream().toList();
    }

    private @Nullable JsonNode at(String name) {
        return dashboard == null ? null : dashboard.get(name);
    }

    private static @Nullable Double number(@Nullable JsonNode value) {
        return value == null || !value.isNumber() ? null : value.asDouble();
    }
}
