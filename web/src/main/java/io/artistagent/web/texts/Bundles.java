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
 * The message bundles of all features. Each package has one next to its classes: {@code messages.properties} in English and
 * {@code messages_xx.properties} for each further language. A message is a MessageFormat pattern: an ASCII apostrophe is doubled, {0} is
 * a value. A key that ends in {@code .one} or {@code .other} is a plural form.
 */
final class Bundles {

    private static final String LOCATION = "classpath*:io/artistagent/web/*/messages%s.properties";

    private final Map<String, String> sentences = new HashMap<>();

    /** Loads the messages of this language, with English as the fallback. */
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
            throw new MissingResourceException("No bundle has the message key " + key, Bundles.class.getName(), key);
        }
        return sentence;
    }

    private static Map<String, String> read(String suffix) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(LOCATION.formatted(suffix))) {
                read(bundle).forEach((key, sentence) -> {
                    if (all.put(key.toString(), sentence.toString()) != null) {
                        throw new IllegalStateException("Two bundles have the message key " + key);
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
