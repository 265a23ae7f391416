package io.artistagent.web.forms;

import io.artistagent.web.texts.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Displays a form field's value outside its form. A feature provides one for each field whose value differs from what a person sees. */
@FunctionalInterface
public interface FieldValueFormatter {

    /** Returns the text to display; null for another field or an unknown value. */
    @Nullable
    String format(String field, String value, Texts texts);

    /** Returns the display values of a field with the constants of an enum. */
    static FieldValueFormatter choice(String name, Class<? extends Enum<?>> choices) {
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

    static FieldValueFormatter country(String name) {
        return (field, value, texts) -> field.equals(name) ? texts.country(value) : null;
    }

    static FieldValueFormatter day(String name) {
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
