package io.artistagent.web.audit.state;

import io.artistagent.web.audit.trail.PayloadField.Disclosure;
import io.artistagent.web.texts.PlainNames;
import io.artistagent.web.texts.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the dashboard of an artist showed at a moment. The API withholds what is personal, so the fields are read as they come. */
public record PastDashboard(
        String artistId,
        @Nullable Instant asOf,
        @Nullable Long atIndex,
        @Nullable JsonNode dashboard) {

    /** A key figure with that of the period before; null if it was not known. */
    public record KeyFigure(
            String name, @Nullable Double value, @Nullable Double previous) {}

    /** A row of a table about tracks or releases: what it says in words, and its numbers. */
    public record Row(List<StateValue> words, List<@Nullable Double> numbers) {}

    /** The values of one day in the order of the series; null where nothing was reported. */
    public record Day(String day, List<@Nullable Double> values) {}

    /** Returns whether the person was erased. Nothing is left from which the figures could be computed. */
    public boolean isErased() {
        JsonNode name = at("stageName");
        return name != null && StateParts.hidden(name) == Disclosure.ERASED;
    }

    /** The name of the artist, or why it is not shown, and the periods. */
    public List<StateValue> about(Texts texts) {
        List<StateValue> about = new ArrayList<>();
        JsonNode name = at("stageName");
        if (name != null && !name.isNull()) {
            about.add(value("stageName", name, texts));
        }
        addPeriod(about, "period", "from", "to", texts);
        addPeriod(about, "reported", "reportedFrom", "reportedTo", texts);
        return about;
    }

    public List<KeyFigure> figures() {
        return each(at("figures")).stream()
                .map(figure -> new KeyFigure(
                        PlainNames.of(figure.path("metric").asString("")),
                        number(figure.get("value")),
                        number(figure.get("previous"))))
                .toList();
    }

    /** The tracks with title, release and its date, streams and the streams before. */
    public List<Row> tracks(Texts texts) {
        return rows(
                "topTracks", List.of("title", "releaseTitle", "releaseDate"), List.of("streams", "previous"), texts);
    }

    /** The releases with title, kind and date. */
    public List<Row> releases(Texts texts) {
        return rows("releases", List.of("title", "kind", "releaseDate"), List.of(), texts);
    }

    /** What the chart shows, in plain words. */
    public String metric() {
        return PlainNames.of(chart().path("metric").asString(""));
    }

    /** The names of the lines of the chart, if there is more than one. */
    public List<String> series() {
        return each(chart().get("series")).stream()
                .map(line -> line.path("name")
                        .asString(PlainNames.of(line.path("key").asString(""))))
                .toList();
    }

    /** The values of the chart day by day; empty if nothing was reported. */
    public List<Day> days() {
        List<JsonNode> series = each(chart().get("series"));
        Map<String, List<@Nullable Double>> days = new LinkedHashMap<>();
        for (int line = 0; line < series.size(); line++) {
            for (JsonNode point : each(series.get(line).get("points"))) {
                List<@Nullable Double> values =
                        days.computeIfAbsent(point.path("day").asString(""), day -> new ArrayList<>());
                while (values.size() < line) {
                    values.add(null);
                }
                values.add(number(point.get("value")));
            }
        }
        boolean isEmpty = days.values().stream().flatMap(List::stream).allMatch(Objects::isNull);
        return isEmpty
                ? List.of()
                : days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList();
    }

    /** The latest upload; empty if there was none. */
    public List<StateValue> lastImport(Texts texts) {
        JsonNode upload = at("lastImport");
        List<StateValue> shown = new ArrayList<>();
        if (upload == null || !upload.isObject()) {
            return shown;
        }
        for (String name : List.of("fileName", "kind", "state", "trackId")) {
            add(shown, name, upload.get(name), texts);
        }
        JsonNode days = upload.path("days");
        if (days.has("first") && days.has("last")) {
            shown.add(StateValue.shown(
                    label("days", texts),
                    span(days.path("first").asString(""), days.path("last").asString(""), texts)));
        }
        if (upload.path("total").isIntegralNumber()) {
            shown.add(StateValue.shown(
                    label("done", texts),
                    texts.of(
                            "dashboard.done",
                            upload.path("done").asLong(0),
                            upload.path("total").longValue())));
        }
        for (String name : List.of("problemCount", "startedAt", "finishedAt")) {
            add(shown, name, upload.get(name), texts);
        }
        return shown;
    }

    private static void add(List<StateValue> shown, String name, @Nullable JsonNode value, Texts texts) {
        if (value != null && !value.isNull()) {
            shown.add(value(name, value, texts));
        }
    }

    private void addPeriod(List<StateValue> about, String label, String first, String last, Texts texts) {
        JsonNode from = at(first);
        JsonNode to = at(last);
        if (from != null && from.isString() && to != null && to.isString()) {
            about.add(StateValue.shown(label(label, texts), span(from.stringValue(), to.stringValue(), texts)));
        }
    }

    private static String span(String first, String last, Texts texts) {
        return texts.of("dashboard.span", first, last);
    }

    private List<Row> rows(String list, List<String> words, List<String> numbers, Texts texts) {
        return each(at(list)).stream()
                .map(item -> {
                    List<@Nullable Double> counts = new ArrayList<>();
                    numbers.forEach(name -> counts.add(number(item.get(name))));
                    return new Row(
                            words.stream()
                                    .map(name -> value(name, item.path(name), texts))
                                    .toList(),
                            counts);
                })
                .toList();
    }

    private static StateValue value(String name, JsonNode node, Texts texts) {
        Disclosure hidden = StateParts.hidden(node);
        if (hidden != null) {
            return StateValue.hidden(label(name, texts), hidden);
        }
        String text = node.isNull() || node.isMissingNode() ? "" : new PlainValues(texts).of(name, node);
        return StateValue.of(label(name, texts), name, text);
    }

    private static String label(String name, Texts texts) {
        String key = "dashboard.field." + name;
        return texts.has(key) ? texts.of(key) : PlainNames.of(name);
    }

    private JsonNode chart() {
        JsonNode chart = at("chart");
        return chart == null ? MissingNode.getInstance() : chart;
    }

    private static List<JsonNode> each(@Nullable JsonNode items) {
        return items == null ? List.of() : items.valueStream().toList();
    }

    private @Nullable JsonNode at(String name) {
        return dashboard == null ? null : dashboard.get(name);
    }

    private static @Nullable Double number(@Nullable JsonNode value) {
        return value == null || !value.isNumber() ? null : value.asDouble();
    }
}
