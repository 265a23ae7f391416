package io.artistagent.web.forms;

import io.artistagent.web.client.Problem;
import io.artistagent.web.client.Problem.BadField;
import io.artistagent.web.client.ProblemMessages;
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
 * The values of a form with their errors, so that a person can correct them without typing everything again.
 * Field names are JSON pointers written with dots: {@code contact.email} is {@code /contact/email}.
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

    /** Returns a form with the same values and no errors. */
    public Form copy() {
        Form copy = new Form();
        copy.values.putAll(values);
        return copy;
    }

    public Form with(String name, @Nullable Object value) {
        values.put(name, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    public Form withAll(String name, List<String> all) {
        values.put(name, List.copyOf(all));
        return this;
    }

    /** Returns the value of a field as entered; empty if there is none. */
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

    /** Returns the stripped value of a field; null if it is blank. */
    public @Nullable String text(String name) {
        // Browsers send a line break in a text area as CR LF
        String text = get(name).replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    /** Returns the entries of a list separated by commas or line breaks. */
    public List<String> list(String name) {
        return entries(get(name).lines().flatMap(line -> Stream.of(line.split(","))));
    }

    /** Returns the entries of a list with one entry per line, because an entry may contain commas. */
    public List<String> lines(String name) {
        return entries(get(name).lines());
    }

    private static List<String> entries(Stream<String> written) {
        return written.map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }

    /** Adds an error to a field, unless the field or a field that contains it already has one. */
    public void reject(String name, String sentence) {
        if (errors.keySet().stream().noneMatch(parent -> name.startsWith(parent + "."))) {
            errors.putIfAbsent(name, sentence);
        }
    }

    /** Adds the errors that the API reported. At an empty field, the sentence says what to enter. */
    public Form refuse(Problem refusal, Texts texts) {
        for (BadField bad : refusal.errors()) {
            String name = bad.pointer().replaceFirst("^#?/", "").replace('/', '.');
            String blank = "blank." + name;
            reject(name, list(name).isEmpty() && texts.has(blank) ? texts.of(blank) : bad.detail());
        }
        // Errors shown at their fields are not repeated above the form
        problem = refusal.kind() == Problem.Kind.FIELDS && hasErrors() ? null : ProblemMessages.of(texts, refusal);
        return this;
    }

    /** Returns the error to show at a field; an error in one of its entries, such as the third link, counts for the field. */
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

    /** Returns the errors not shown at any field. Call it after the last field is rendered. */
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

    /** Returns the fields that differ from an earlier form, to show after a conflicting change. */
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
