package io.artistagent.web.audit.breaches;

import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.forms.Form;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a breach. Its times are in UTC. */
final class BreachForm {

    private static final int MAX_DIGITS = 15;

    private BreachForm() {}

    static Form of(Breach breach) {
        return Form.empty()
                .with("what", breach.what())
                .withAll("categories", breach.categories())
                .with("persons", breach.persons())
                .with("measures", breach.measures())
                .with("authorityNotifiedAt", field(breach.authorityNotifiedAt()))
                .with("personsNotifiedAt", field(breach.personsNotifiedAt()));
    }

    private static @Nullable String field(@Nullable Instant at) {
        return at == null ? null : Utc.field(at);
    }

    static BreachesApi.NewBreach breach(Form form) {
        return new BreachesApi.NewBreach(
                form.text("what"),
                Utc.moment(form.text("noticedAt")),
                form.all("categories"),
                number(form),
                form.text("measures"));
    }

    /** Returns the fields that differ from what is known. A notification cannot be taken back, so an empty one changes nothing. */
    static Map<String, Object> changes(Form form, Breach known) {
        Map<String, Object> changes = new LinkedHashMap<>();
        Form before = of(known);
        for (String name : before.differences(form)) {
            String text = form.text(name);
            switch (name) {
                case "categories" -> changes.put(name, form.all(name));
                case "persons" -> changes.put(name, number(form));
                case "authorityNotifiedAt", "personsNotifiedAt" -> {
                    if (text != null) {
                        changes.put(name, Utc.moment(text));
                    }
                }
                default -> changes.put(name, text);
            }
        }
        if (form.all("categories").isEmpty() && !known.categories().isEmpty()) {
            changes.put("categories", form.all("categories"));
        }
        return changes;
    }

    /** Returns the number of persons; null if there is none. */
    private static @Nullable Long number(Form form) {
        String text = form.text("persons");
        return text == null || !text.matches("\\d{1," + MAX_DIGITS + "}") ? null : Long.valueOf(text);
    }
}
