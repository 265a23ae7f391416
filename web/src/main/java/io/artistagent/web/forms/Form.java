package io.artistagent.web.forms;

import io.artistagent.web.client.Problem;
import io.artistagent.web.client.Problem.BadField;
import io.artistagent.web.client.Sentences;
import io.artistagent.web.texts.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person wrote into a form and what is wrong with it, so that nothing has to be written twice.
 * Fields are named like JSON pointers with dots: {@code contact.email} is {@code /contact/email}.
 */
public final class Form {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();
    private @Nullable String problem;

    public static Form empty() {
        return new Form();
    }

    public static Form of(MultiValueMap<String, String> sent) {
        Form form = new Form();
        sent.forEach((name, values) -> form.values.put(name, List.copyOf(values)));
        return form;
    }

    public Form with(String name, @Nullable Object value) {
        values.put(name, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    public Form withAll(String name, List<String> all) {
        values.put(name, List.copyOf(all));
        return this;
    }

    /** What stands in a field; never null, as fields show it as it is. */
    public String get(String name) {
        List<String> found = all(name);
        return found.isEmpty() ? "" : found.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** What was written, stripped; null when that is nothing. */
    public @Nullable String text(String name) {
        // Browsers send line breaks of text areas as two characters
        String text = get(name).replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    /** A list whose entries stand on lines or are separated by commas. */
    public List<String> list(String name) {
        return entries(get(name).lines().flatMap(line -> Stream.of(line.split(","))));
    }

    /** A list whose entries stand on lines of their own, since they may hold commas. */
    public List<String> lines(String name) {
        return entries(get(name).lines());
    }

    private static List<String> entries(Stream<String> written) {
        return written.map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }

    /** Notes what is wrong with a field; what is said of it already is not said again of a part of it. */
    public void reject(String name, String sentence) {
        if (errors.keySet().stream().noneMatch(said -> name.startsWith(said + "."))) {
            errors.putIfAbsent(name, sentence);
        }
    }

    /** Takes over what the API found wrong. */
    public Form refuse(Problem refusal, Texts texts) {
        for (BadField bad : refusal.errors()) {
            String name = bad.pointer().replaceFirst("^#?/", "").replace('/', '.');
            reject(name, bad.detail());
        }
        // What stands beside its field is not said a second time above the form
        problem = refusal.kind() == Problem.Kind.FIELDS && hasErrors() ? null : Sentences.of(texts, refusal);
        return this;
    }

    /** The sentence to show at a field; one about a part of it (such as the third link) counts for the whole. */
    public @Nullable String error(String name) {
        String key = errors.containsKey(name)
                ? name
                : errors.keySet().stream()
                        .filter(error -> error.startsWith(name + "."))
                        .findFirst()
                        .orElse(null);
        if (key == null) {
            return null;
        }
        shown.add(key);
        return errors.get(key);
    }

    /** What is wrong and was shown at no field: asked for after the last field. */
    public List<String> rest() {
        return errors.entrySet().stream()
                .filter(error -> !shown.contains(error.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    public boolean bad() {
        return problem != null || !errors.isEmpty();
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public @Nullable String problem() {
        return problem;
    }

    public Map<String, String> errors() {
        return errors;
    }

    /** Which fields of an earlier form differ from this one: shown when somebody else was faster. */
    public List<String> differences(Form earlier) {
        List<String> names = new ArrayList<>();
        earlier.values.forEach((name, value) -> {
            if (values.containsKey(name) && !values.get(name).equals(value)) {
                names.add(name);
            }
        });
        return names;
    }
}
