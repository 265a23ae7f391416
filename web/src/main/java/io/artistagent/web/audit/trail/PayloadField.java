package io.artistagent.web.audit.trail;

import io.artistagent.web.texts.PlainNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value of an event or a state.
 *
 * @param name the path to the value, in plain words
 * @param value the value, empty if it is not shown
 */
public record PayloadField(String name, Disclosure disclosure, String value) {

    private static final String PERSONAL = "personal";
    private static final String UNREADABLE = "unreadable";
    private static final int MANY = 500;

    /** Whether a value is shown, and why not. */
    public enum Disclosure {
        SHOWN,
        WITHHELD,
        ERASED,
        UNREADABLE
    }

    /** Returns the icon beside a value that is not shown. */
    public String icon() {
        return disclosure == Disclosure.WITHHELD ? "lock" : "x";
    }

    /** Returns the values of a document one by one. */
    public static List<PayloadField> of(@Nullable JsonNode document) {
        List<PayloadField> fields = new ArrayList<>();
        if (document != null) {
            add(fields, "", document);
        }
        return fields;
    }

    /** Returns the values of one member of a document. */
    public static List<PayloadField> of(String name, JsonNode value) {
        List<PayloadField> fields = new ArrayList<>();
        add(fields, name, value);
        return fields;
    }

    private static void add(List<PayloadField> fields, String path, JsonNode node) {
        Disclosure hidden = hidden(node);
        if (fields.size() >= MANY || node.isNull()) {
            return;
        }
        if (hidden != null) {
            fields.add(new PayloadField(PlainNames.of(path), hidden, ""));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                add(fields, path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue());
            }
        } else if (node.isArray()) {
            addAll(fields, path, node);
        } else {
            fields.add(new PayloadField(PlainNames.of(path), Disclosure.SHOWN, node.asString()));
        }
    }

    /** Values of a list share one line; objects in it have a number each. */
    private static void addAll(List<PayloadField> fields, String path, JsonNode list) {
        if (list.valueStream().allMatch(JsonNode::isValueNode)) {
            if (!list.isEmpty()) {
                String values = String.join(
                        ", ", list.valueStream().map(JsonNode::asString).toList());
                fields.add(new PayloadField(PlainNames.of(path), Disclosure.SHOWN, values));
            }
            return;
        }
        int number = 0;
        for (JsonNode entry : list) {
            number++;
            add(fields, path + "." + number, entry);
        }
    }

    private static @Nullable Disclosure hidden(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return null;
        }
        if (node.has(UNREADABLE)) {
            return Disclosure.UNREADABLE;
        }
        JsonNode personal = node.get(PERSONAL);
        return personal == null || !personal.isString()
                ? null
                : switch (personal.stringValue()) {
                    case "withheld" -> Disclosure.WITHHELD;
                    case "erased" -> Disclosure.ERASED;
                    default -> null;
                };
    }
}
