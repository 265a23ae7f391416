package io.artistagent.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in a list: the sort keys of the item before it. Clients get it as an opaque token. */
public record Cursor(List<String> keys) {

    private static final String BETWEEN = "\u001f";

    public static Cursor of(String... keys) {
        return new Cursor(Arrays.asList(keys));
    }

    public String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a token; without one the list begins at its beginning.
     *
     * @param keys how many keys the list is sorted by
     * @throws InvalidFields where the token is not one of this list
     */
    public static Optional<Cursor> read(@Nullable String token, int keys) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var cursor = new Cursor(Arrays.asList(text.split(BETWEEN, -1)));
            if (cursor.keys().size() == keys) {
                return Optional.of(cursor);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through: the answer is the same
        }
        throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
    }
}
