package io.artistagent.query.audit.trail;

import io.artistagent.eventlog.privacy.HiddenValue;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The words by which free text finds an event: those of its type, of the program and the source it came from, and of every text in it that is
 * not personal, such as titles, genres and ids. Case and accents do not matter. An event has a bounded number of words.
 */
final class Words {

    /** Enough for every event but those with long lists, of which the first entries are found. */
    private static final int MAX_WORDS = 100;

    private static final int MAX_LENGTH = 60;

    private static final int ID_LENGTH = 36;
    private static final int FIRST_BEYOND_ASCII = 128;

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    private final SequencedSet<String> words = new LinkedHashSet<>();

    private Words() {}

    /**
     * The words of an event.
     *
     * @param type its type, in one word and in its parts
     * @param aggregateType the type of its aggregate
     * @param origin the program and the source from which it came
     * @param payload personal fields are objects with the one member {@code personal}
     */
    static SequencedSet<String> of(String type, String aggregateType, List<String> origin, JsonNode payload) {
        Words all = new Words();
        all.name(type);
        all.name(aggregateType);
        origin.forEach(all::text);
        all.texts(payload);
        return all.words;
    }

    /** The words of a free text that somebody searches for. An id stays one word. */
    static SequencedSet<String> in(String text) {
        Words all = new Words();
        all.text(text);
        return all.words;
    }

    private void name(String camelCase) {
        text(camelCase);
        text(HUMP.matcher(camelCase).replaceAll(" "));
    }

    /** An import has thousands of texts in one event, of which only the first ones count. */
    private void texts(JsonNode node) {
        if (node.isString()) {
            text(node.asString());
        } else if (HiddenValue.of(node).isEmpty()) {
            for (JsonNode part : node) {
                if (isFull()) {
                    return;
                }
                texts(part);
            }
        }
    }

    private boolean isFull() {
        return words.size() >= MAX_WORDS;
    }

    private void text(String text) {
        Matcher found = WORD.matcher(withoutAccents(text.length() < ID_LENGTH ? text : addIds(text)));
        while (found.find()) {
            add(found.group());
        }
    }

    /** Adds the ids in a text and returns the rest. */
    private String addIds(String text) {
        StringBuilder rest = new StringBuilder();
        Matcher ids = ID.matcher(text);
        while (ids.find()) {
            add(ids.group());
            ids.appendReplacement(rest, " ");
        }
        return ids.appendTail(rest).toString();
    }

    /** Most texts have none, and are returned as they are. */
    private static String withoutAccents(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_BEYOND_ASCII) {
                return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return text;
    }

    private void add(String word) {
        if (!isFull()) {
            String lower = word.toLowerCase(Locale.ROOT);
            words.add(lower.length() > MAX_LENGTH ? cut(lower) : lower);
        }
    }

    private static String cut(String word) {
        return word.substring(0, Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }
}
