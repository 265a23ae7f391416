package io.artistagent.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A position in a list, given by the sort keys of the item before it. Clients see it as an opaque token. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(String... keys) {
        return new Cursor(Arrays.asList(keys));
    }

    public String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Parses a token. Without a token, the list starts at its first item.
     *
     * @param keys the number of sort keys of the list
     * @throws InvalidFields if the token does not belong to this list
     */
    public static Optional<Cursor> read(@Nullable String token, int keys) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(Arrays.asList(text.split(SEPARATOR, -1)));
            if (cursor.keys().size() == keys) {
                return Optional.of(cursor);
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the same error
        }
        throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
    }
}
