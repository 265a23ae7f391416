package io.artistagent.api;

import io.artistagent.domain.InvalidValue;
import java.util.Arrays;
import java.util.function.Function;

/** Reads one of a fixed set of words. */
public final class Choice {

    private Choice() {}

    /** Reads a constant by its name; the message of an error lists what there is. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> type) {
        var constants = type.getEnumConstants();
        return word -> Arrays.stream(constants)
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("Choose one of " + Arrays.toString(constants) + "."));
    }
}
