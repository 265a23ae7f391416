package io.artistagent.web.forms;

import io.artistagent.web.texts.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** How a value of a form field reads outside its form. A room offers one for each field whose value is not what a person types. */
@FunctionalInterface
public interface FieldWords {

    /** Null for another field, and for a value that the field does not offer. */
    @Nullable
    String word(String field, String value, Texts texts);

    /** A field that offers the constants of an enum. */
    static FieldWords choice(String name, Class<? extends Enum<?>> choices) {
        return (field, value, texts) -> {
            if (field.equals(name)) {
                for (Enum<?> choice : choices.getEnumConstants()) {
                    if (choice.name().equals(value)) {
                        return texts.of(choice);
                    }
                }
            }
            return null;
        };
    }

    static FieldWords country(String name) {
        return (field, value, texts) -> field.equals(name) ? texts.country(value) : null;
    }

    static FieldWords day(String name) {
        return (field, value, texts) -> field.equals(name) ? day(value, texts) : null;
    }

    private static String day(String written, Texts texts) {
        try {
            return texts.day(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return written;
        }
    }
}
