package io.artistagent.eventlog.privacy;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why a rendered personal field has no value: an object with the one member {@code personal} is in its place. */
public enum HiddenValue {
    /** The reader has not said why they want to see it, or it is another person's. */
    WITHHELD("withheld"),
    /** Its person was erased. */
    ERASED("erased");

    static final String MEMBER = "personal";

    private final String reason;

    HiddenValue(String reason) {
        this.reason = reason;
    }

    /** Why a value is hidden; empty if it is not. */
    public static Optional<HiddenValue> of(JsonNode value) {
        JsonNode reason = value.isObject() && value.size() == 1 ? value.get(MEMBER) : null;
        if (reason != null) {
            for (HiddenValue each : values()) {
                if (reason.isString() && reason.stringValue().equals(each.reason)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a value is hidden, or any part of it. */
    public static boolean isIn(JsonNode value) {
        return of(value).isPresent() || value.valueStream().anyMatch(HiddenValue::isIn);
    }

    /** What is in the place of the value. */
    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put(MEMBER, reason);
    }

    String reason() {
        return reason;
    }
}
