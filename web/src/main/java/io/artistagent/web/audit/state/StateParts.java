package io.artistagent.web.audit.state;

import io.artistagent.web.audit.trail.PayloadField.Disclosure;
import io.artistagent.web.texts.PlainNames;
import io.artistagent.web.texts.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The parts of a document of the API as a page shows them: values with labels, and a table for each list of objects.
 */
public record StateParts(List<StateValue> values, List<Table> tables) {

    private static final int MANY = 500;

    /** A list of objects. */
    public record Table(String title, List<String> columns, List<List<@Nullable StateValue>> rows) {}

    public boolean isEmpty() {
        return values.isEmpty() && tables.isEmpty();
    }

    public static StateParts of(@Nullable JsonNode document, Texts texts) {
        Builder builder = new Builder(texts);
        if (document != null) {
            builder.add("", document);
        }
        return new StateParts(builder.values, builder.tables);
    }

    /** Returns the label of a part: by its path, or by the words of the path. */
    static String label(String path, Texts texts) {
        String key = "state.field." + path;
        return path.isEmpty() ? "" : texts.has(key) ? texts.of(key) : PlainNames.of(withoutShell(path));
    }

    /** What is in a profile or in details is the thing itself. */
    private static String withoutShell(String path) {
        return path.replaceFirst("^(profile|details|subject)\\.", "");
    }

    /** Returns why a value is not shown; null if it is. */
    static @Nullable Disclosure hidden(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return null;
        }
        return node.has("unreadable")
                ? Disclosure.UNREADABLE
                : switch (node.path("personal").asString("")) {
                    case "withheld" -> Disclosure.WITHHELD;
                    case "erased" -> Disclosure.ERASED;
                    default -> null;
                };
    }

    /** Walks through a document. */
    private static final class Builder {

        private final Texts texts;
        private final PlainValues plain;
        private final List<StateValue> values = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();

        Builder(Texts texts) {
            this.texts = texts;
            this.plain = new PlainValues(texts);
        }

        void add(String path, JsonNode node) {
            if (node.isNull() || values.size() >= MANY) {
                return;
            }
            if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
                tables.add(table(path, node));
            } else if (node.isObject() && hidden(node) == null) {
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    add(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue());
                }
            } else if (!node.isArray() || !node.isEmpty()) {
                values.add(value(label(path, texts), path, node));
            }
        }

        private StateValue value(String label, String path, JsonNode node) {
            Disclosure hidden = hidden(node);
            if (hidden != null) {
                return StateValue.hidden(label, hidden);
            }
            String field = path.substring(path.lastIndexOf('.') + 1);
            if (node.isArray()) {
                return StateValue.shown(
                        label,
                        String.join(
                                ", ",
                                node.valueStream()
                                        .map(value -> plain.of(field, value))
                                        .toList()));
            }
            return StateValue.of(label, field, plain.of(field, node));
        }

        private Table table(String path, JsonNode list) {
            Set<String> names = new LinkedHashSet<>();
            list.forEach(row -> names.addAll(row.propertyNames()));
            names.removeIf(
                    name -> list.valueStream().allMatch(row -> row.path(name).isNull()));
            return new Table(
                    label(path, texts),
                    names.stream().map(name -> column(path, name)).toList(),
                    list.valueStream().limit(MANY).map(row -> row(names, row)).toList());
        }

        private String column(String list, String name) {
            String key = "state.field." + list + "." + name;
            return texts.has(key) ? texts.of(key) : label(name, texts);
        }

        private List<@Nullable StateValue> row(Set<String> names, JsonNode row) {
            List<@Nullable StateValue> cells = new ArrayList<>();
            for (String name : names) {
                JsonNode value = row.path(name);
                cells.add(value.isNull() || value.isMissingNode() ? null : cell(name, value));
            }
            return cells;
        }

        private StateValue cell(String name, JsonNode value) {
            if (!value.isObject() || hidden(value) != null) {
                return value("", name, value);
            }
            StateParts parts = of(value, texts);
            return StateValue.shown(
                    "",
                    String.join(
                            ", ",
                            parts.values().stream()
                                    .filter(StateValue::isShown)
                                    .map(part -> part.label() + ": " + part.text())
                                    .toList()));
        }
    }
}
