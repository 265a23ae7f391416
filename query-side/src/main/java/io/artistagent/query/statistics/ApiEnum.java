package io.artistagent.query.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An enum that the API writes in camelCase. */
interface ApiEnum {

    /** Returns the name of the constant. Every enum implements it. */
    String name();

    /** Returns the form in requests and responses: {@code PLAYLIST_ADDS} is {@code playlistAdds}. */
    @JsonValue
    default String word() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** Returns a parser for these constants. */
    static <W extends ApiEnum> Function<String, W> oneOf(W[] constants) {
        return text -> Arrays.stream(constants)
                .filter(constant -> constant.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("Choose one of "
                        + Arrays.stream(constants).map(ApiEnum::word).collect(Collectors.joining(", ")) + "."));
    }
}
