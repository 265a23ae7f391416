package io.artistagent.api;

import io.artistagent.domain.consent.PublishedTexts;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.TextVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all purposes: resources named {@code consents/PURPOSE/VERSION/LANGUAGE.md}, whose first line is the title. The versions of a
 * purpose are numbered from 1 without gaps. A published file never changes, because it is the proof of what people have agreed to.
 */
public final class ConsentTexts implements PublishedTexts {

    private static final String DEFAULT_LANGUAGE = "en";
    private static final List<String> LANGUAGES = List.of(DEFAULT_LANGUAGE, "de", "fr");

    private final Map<Purpose, Map<String, Map<TextVersion, ConsentText>>> texts = new EnumMap<>(Purpose.class);
    private final Map<Purpose, TextVersion> newest = new EnumMap<>(Purpose.class);

    /**
     * Reads all texts.
     *
     * @throws IllegalStateException if a purpose has no text, or a version lacks a language
     */
    public ConsentTexts() {
        for (Purpose purpose : Purpose.values()) {
            read(purpose);
        }
    }

    @Override
    public TextVersion newest(Purpose purpose) {
        return Objects.requireNonNull(newest.get(purpose));
    }

    /** Returns a version of a text in the preferred language, or else in English; empty if the version does not exist. */
    public Optional<ConsentText> find(Purpose purpose, TextVersion version, Locale preferred) {
        Map<String, Map<TextVersion, ConsentText>> byLanguage = Objects.requireNonNull(texts.get(purpose));
        Map<TextVersion, ConsentText> english = Objects.requireNonNull(byLanguage.get(DEFAULT_LANGUAGE));
        return Optional.ofNullable(
                byLanguage.getOrDefault(preferred.getLanguage(), english).get(version));
    }

    private void read(Purpose purpose) {
        Map<String, Map<TextVersion, ConsentText>> byLanguage = new HashMap<>();
        TextVersion version = new TextVersion("1");
        while (resource(purpose, version, DEFAULT_LANGUAGE) != null) {
            for (String language : LANGUAGES) {
                String text = resource(purpose, version, language);
                if (text == null) {
                    throw new IllegalStateException(
                            "The text of " + purpose.slug() + " is not available in " + language);
                }
                byLanguage
                        .computeIfAbsent(language, first -> new TreeMap<>())
                        .put(version, parse(version, language, text));
            }
            newest.put(purpose, version);
            version = new TextVersion(Integer.toString(Integer.parseInt(version.number()) + 1));
        }
        if (byLanguage.isEmpty()) {
            throw new IllegalStateException("There is no text for " + purpose.slug());
        }
        texts.put(purpose, byLanguage);
    }

    private static ConsentText parse(TextVersion version, String language, String text) {
        int end = text.indexOf('\n');
        return new ConsentText(
                version,
                language,
                text.substring(0, end).replaceFirst("^# ", ""),
                text.substring(end).strip());
    }

    private static @Nullable String resource(Purpose purpose, TextVersion version, String language) {
        String name = "/consents/" + purpose.slug() + "/" + version + "/" + language + ".md";
        try (InputStream file = ConsentTexts.class.getResourceAsStream(name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
