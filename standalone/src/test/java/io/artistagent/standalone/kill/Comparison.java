package io.artistagent.standalone.kill;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares a response with the expected values. All expected values must be present; the response may contain more. */
final class Comparison {

    private Comparison() {}

    /** Describes the first difference; empty if there is none. */
    static String difference(String where, JsonNode expected, JsonNode shown) {
        if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                String inside = difference(where + "/" + field.getKey(), field.getValue(), shown.path(field.getKey()));
                if (!inside.isEmpty()) {
                    return inside;
                }
            }
            return "";
        }
        if (expected.isArray()) {
            if (expected.size() != shown.size()) {
                return "%s has %d entries, expected %d".formatted(where, shown.size(), expected.size());
            }
            for (int i = 0; i < expected.size(); i++) {
                String inside = difference(where + "/" + i, expected.get(i), shown.path(i));
                if (!inside.isEmpty()) {
                    return inside;
                }
            }
            return "";
        }
        boolean nothing = expected.isNull() && (shown.isNull() || shown.isMissingNode());
        return nothing || expected.asString().equals(shown.asString())
                ? ""
                : "%s is %s, expected %s".formatted(where, shown, expected);
    }
}
