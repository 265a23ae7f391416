package io.artistagent.api;

import io.artistagent.domain.InvalidValue;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parses a word from a fixed set. */
public final class EnumParser {

    private EnumParser() {}

    /** Returns a parser that finds a constant by its name. Its error message lists the valid names. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return word -> Arrays.stream(constants)
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("Choose one of "
                        + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
