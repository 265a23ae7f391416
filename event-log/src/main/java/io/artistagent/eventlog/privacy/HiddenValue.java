package io.artistagent.eventlog.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why a rendered personal field has no value: an object with the one member {@code personal} is in its place. */
public enum HiddenValue {
    /** The reader has not said why they want to see it, or it is another person's. */
    WITHHELD,
    /** Its person was erased. */
    ERASED;

    static final String MEMBER = "personal";

    /** Why a value is hidden; empty if it is not. */
    public static Optional<HiddenValue> of(JsonNode value) {
        if (!value.isObject() || value.size() != 1) {
            return Optional.empty();
        }
        String reason = value.path(MEMBER).asString("");
        return Arrays.stream(values())
                .filter(each -> each.reason().equals(reason))
                .findAny();
    }

    /** Whether a value is hidden, or any part of it. */
    public static boolean isIn(JsonNode value) {
        return of(value).isPresent() || value.valueStream().anyMatch(HiddenValue::isIn);
    }

    /** What is in the place of the value. */
    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put(MEMBER, reason());
    }

    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
