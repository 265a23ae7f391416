package io.artistagent.eventlog.golden;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.serialization.Revision;

/**
 * A revision of an event that was ever written: a line of {@code shapes.txt}.
 *
 * @param type the name of the class at that time
 */
record StoredRevision(String type, String revision, String shape) {

    static final String PERSONAL = "personal ";
    private static final Pattern NESTED = Pattern.compile("(?<=.)\\{[^{}]*}");
    private static final Pattern PERSONAL_FIELD = Pattern.compile("(\\w+): " + PERSONAL);

    static StoredRevision of(String line) {
        String[] parts = line.split(" ", 3);
        return new StoredRevision(parts[0], parts[1], parts[2]);
    }

    static StoredRevision now(Class<?> event) {
        return new StoredRevision(
                event.getName(), event.getAnnotation(Revision.class).value(), Shape.of(event));
    }

    /** The name of its golden file, without the extension. */
    String file() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + revision;
    }

    /** Its personal fields, which are components of the event itself. */
    Set<String> personal() {
        String outer = shape;
        for (Matcher inner = NESTED.matcher(outer); inner.find(); inner = NESTED.matcher(outer)) {
            outer = inner.replaceAll("");
        }
        Set<String> fields = new LinkedHashSet<>();
        PERSONAL_FIELD.matcher(outer).results().forEach(found -> fields.add(found.group(1)));
        return fields;
    }

    @Override
    public String toString() {
        return type + " " + revision + " " + shape;
    }
}
