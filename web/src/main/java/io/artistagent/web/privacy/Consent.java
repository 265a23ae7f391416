package io.artistagent.web.privacy;

import io.artistagent.web.texts.PlainNames;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the person has decided about one purpose.
 *
 * @param newestVersion the version of the text that can be agreed to now
 * @param text what the person is asked
 * @param agreedText what the person agreed to, if the text has changed since
 */
public record Consent(
        String purpose,
        State state,
        @Nullable String newestVersion,
        @Nullable Instant since,
        @Nullable Text text,
        @Nullable Text agreedText) {

    /** What the person has decided last. */
    public enum State {
        NOT_GIVEN,
        GIVEN,
        WITHDRAWN
    }

    /** The text of a purpose: paragraphs and lists in Markdown. */
    public record Text(
            @Nullable String version,
            @Nullable String title,
            @Nullable String body) {

        /** Returns the paragraphs and lists of the text, without marks for bold words. */
        public List<Block> blocks() {
            return body == null
                    ? List.of()
                    : Stream.of(body.replace("**", "").strip().split("\\R\\s*\\R"))
                            .map(Block::of)
                            .toList();
        }
    }

    /**
     * A paragraph, or the items of a list.
     *
     * @param lines one line of a paragraph; each item of a list
     */
    public record Block(boolean isList, List<String> lines) {

        private static final Pattern ITEM = Pattern.compile("^[-*] ", Pattern.MULTILINE);

        static Block of(String text) {
            if (!ITEM.matcher(text).lookingAt()) {
                return new Block(false, List.of(text));
            }
            return new Block(
                    true,
                    ITEM.splitAsStream(text)
                            .map(String::strip)
                            .filter(item -> !item.isEmpty())
                            .toList());
        }
    }

    /** All decisions of a person. */
    public record All(
            List<Consent> items,
            List<Interest> interests,
            @Nullable Instant restrictedSince) {

        static final All NONE = new All(List.of(), List.of(), null);

        public All {
            items = items == null ? List.of() : items;
            interests = interests == null ? List.of() : interests;
        }
    }

    /** Processing that needs no consent, but to which a person can object. */
    public record Interest(String interest, @Nullable Instant objectedSince) {

        /** Returns the name in addresses of the API. */
        public String path() {
            return interest.toLowerCase(Locale.ROOT);
        }
    }

    public boolean isGiven() {
        return state == State.GIVEN;
    }

    /** Whether the person agreed to an older text, and can agree to the new one. */
    public boolean isOutdated() {
        return isGiven() && agreedText != null;
    }

    public String name() {
        return text == null || text.title() == null ? PlainNames.of(purpose) : text.title();
    }
}
