package io.artistagent.query.audit.trail;

import io.artistagent.api.Fields;
import io.artistagent.domain.Ids;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import io.artistagent.domain.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for. Every criterion that is given must hold.
 *
 * @param subject the person whose data the event contains
 * @param without a type of events to leave out
 * @param actor the person who acted, as a {@link SearchKey}
 * @param words the words that the event must contain, each of them or its beginning
 * @param from the earliest time
 * @param to the time before which the event happened
 */
record TrailFilter(
        @Nullable UUID subject,
        @Nullable UUID aggregate,
        @Nullable String type,
        @Nullable String without,
        @Nullable UUID actor,
        @Nullable String role,
        @Nullable String purpose,
        @Nullable UUID trace,
        Collection<String> words,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final int MAX_TEXT = 200;
    private static final int MAX_WORDS = 8;

    /** The parameters of a request as they arrived. A blank one is absent, as in a form that was not filled in. */
    record Parameters(
            @Nullable String subject,
            @Nullable String aggregate,
            @Nullable String type,
            @Nullable String without,
            @Nullable String actor,
            @Nullable String role,
            @Nullable String purpose,
            @Nullable String trace,
            @Nullable String q,
            @Nullable String from,
            @Nullable String to) {}

    /** Parses the parameters; errors are collected in {@code fields}. */
    static TrailFilter of(Parameters asked, Fields fields) {
        Instant from = optional(fields, "from", asked.from(), Times::moment);
        Instant to = optional(fields, "to", asked.to(), Times::moment);
        if (from != null && to != null && from.isAfter(to)) {
            fields.refuse("from", "This must not be after the end.");
        }
        Collection<String> words = optional(fields, "q", asked.q(), TrailFilter::words);
        return new TrailFilter(
                optional(fields, "subject", asked.subject(), Ids::uuid),
                optional(fields, "aggregate", asked.aggregate(), TrailFilter::id),
                optional(fields, "type", asked.type(), TrailFilter::type),
                optional(fields, "without", asked.without(), TrailFilter::type),
                optional(fields, "actor", asked.actor(), TrailFilter::actor),
                optional(fields, "role", asked.role(), text -> text("A role", text)),
                optional(fields, "purpose", asked.purpose(), text -> text("A purpose", text)),
                optional(fields, "trace", asked.trace(), TrailFilter::trace),
                words == null ? List.of() : words,
                from,
                to);
    }

    private static <T> @Nullable T optional(
            Fields fields, String name, @Nullable String raw, Function<String, T> parser) {
        return fields.optional(name, raw == null || raw.isBlank() ? null : raw.strip(), parser);
    }

    private static UUID id(String text) {
        return SearchKey.of(Ids.aggregate(text));
    }

    /** A person, or a part of the system, such as {@code system}. */
    private static UUID actor(String text) {
        if (!text.matches("[a-z][a-z-]{0,60}")) {
            Ids.uuid(text);
        }
        return SearchKey.of(text);
    }

    private static UUID trace(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.matches("[0-9a-f]{32}")) {
            throw new InvalidValue("A trace id has 32 hexadecimal digits.");
        }
        return SearchKey.of(lower);
    }

    private static String type(String text) {
        if (!text.matches("[A-Za-z][A-Za-z0-9_]{0,199}")) {
            throw new InvalidValue("Send the name of a type of events, such as ArtistRegistered.");
        }
        return text;
    }

    private static String text(String what, String text) {
        return comparable(Text.line(what, text, MAX_TEXT));
    }

    /** The form in which a text is stored and searched for: PostgreSQL stores no null characters, and an index no long texts. */
    static String comparable(String text) {
        String storable = text.replace('\0', '\uFFFD');
        return storable.length() <= MAX_TEXT ? storable : storable.substring(0, MAX_TEXT);
    }

    private static Collection<String> words(String text) {
        if (text.length() > MAX_TEXT) {
            throw new InvalidValue("This can have at most " + MAX_TEXT + " characters.");
        }
        Collection<String> words = Words.in(text);
        if (words.isEmpty()) {
            throw new InvalidValue("Search for a word of at least two letters or digits.");
        }
        if (words.size() > MAX_WORDS) {
            throw new InvalidValue("Search for at most " + MAX_WORDS + " words.");
        }
        return words;
    }
}
