package io.artistagent.web.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of all rooms. Each room has a bundle beside its classes, {@code messages.properties} in English and
 * {@code messages_xx.properties} for a further language. A sentence is a MessageFormat: an apostrophe is written twice, {0} is a value. A
 * key that ends in {@code .one} or {@code .other} is a plural form.
 */
final class Bundles {

    private static final String ROOMS = "classpath*:io/artistagent/web/*/messages%s.properties";

    private final Map<String, String> sentences = new HashMap<>();

    /** Sentences in this language; in English where a bundle does not have them. */
    Bundles(String language) {
        Map<String, String> translated = read("_" + language);
        sentences.putAll(read(""));
        sentences.putAll(translated);
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    String get(String key) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new MissingResourceException("No room has the text " + key, Bundles.class.getName(), key);
        }
        return sentence;
    }

    private static Map<String, String> read(String suffix) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(ROOMS.formatted(suffix))) {
                read(bundle).forEach((key, sentence) -> {
                    if (all.put(key.toString(), sentence.toString()) != null) {
                        throw new IllegalStateException("Two rooms have the text " + key);
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
