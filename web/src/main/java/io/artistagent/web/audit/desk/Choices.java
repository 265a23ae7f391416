package io.artistagent.web.audit.desk;

import io.artistagent.web.texts.PlainNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of the API to choose from, with their plain words. */
public final class Choices {

    private Choices() {}

    /**
     * Returns the names in the order of their words.
     *
     * @param chosen stays, although the API does not list it
     */
    public static List<Map.Entry<String, String>> of(List<String> names, @Nullable String chosen) {
        Stream<String> also = chosen == null ? Stream.of() : Stream.of(chosen);
        return Stream.concat(names.stream(), also)
                .distinct()
                .map(name -> Map.entry(name, PlainNames.of(name)))
                .sorted(Comparator.comparing(Map.Entry<String, String>::getValue))
                .toList();
    }
}
