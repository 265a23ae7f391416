package io.artistagent.demo.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The word lists for names and texts: one entry per line; lines with a number sign are comments. */
record WordLists(
        List<String> givenNames,
        List<String> familyNames,
        List<String> adjectives,
        List<String> nouns,
        List<String> bios,
        List<Place> places,
        Map<String, List<String>> titles,
        Map<String, List<String>> requests,
        Map<String, List<String>> comments) {

    /** A place where artists live. */
    record Place(String country, String language, String city) {}

    static WordLists read() {
        return new WordLists(
                lines("given-names"),
                lines("family-names"),
                lines("adjectives"),
                lines("nouns"),
                lines("bios"),
                lines("places").stream()
                        .map(WordLists::places)
                        .flatMap(List::stream)
                        .toList(),
                byKey("titles"),
                byKey("requests"),
                byKey("comments"));
    }

    /** Returns request messages for a kind of collaboration. */
    List<String> requestsFor(String kind) {
        return requests.getOrDefault(kind, List.of());
    }

    /** Returns comments for a stage of a collaboration. */
    List<String> saidWhen(String when) {
        return comments.getOrDefault(when, List.of());
    }

    private static List<Place> places(String line) {
        List<String> parts = List.of(line.split("\\|", -1));
        return List.of(parts.get(2).split(",", -1)).stream()
                .map(city -> new Place(parts.get(0), parts.get(1), city.strip()))
                .toList();
    }

    private static Map<String, List<String>> byKey(String name) {
        return lines(name).stream()
                .map(line -> List.of(line.split("\\|", 2)))
                .collect(Collectors.groupingBy(
                        List::getFirst, Collectors.mapping(List::getLast, Collectors.toUnmodifiableList())));
    }

    private static List<String> lines(String name) {
        try (InputStream file = WordLists.class.getResourceAsStream("/demo/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("The list of " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
