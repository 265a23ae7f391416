package io.artistagent.query.audit.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** An id as 128 bits, which take a third of the space of its text in each index. */
final class SearchKey {

    private static final Pattern UUID_OR_TRACE_ID =
            Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int HALF = 16; // hexadecimal digits of 64 bits

    private SearchKey() {}

    /** A UUID or a trace id as it is, and a digest of any other text. */
    static UUID of(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        if (isUuidOrTraceId(lower)) {
            String digits = lower.replace("-", "");
            return new UUID(
                    Long.parseUnsignedLong(digits, 0, HALF, 16), Long.parseUnsignedLong(digits, HALF, 2 * HALF, 16));
        }
        ByteBuffer digest = ByteBuffer.wrap(DigestUtils.sha256(id.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    static @Nullable UUID ofNullable(@Nullable String id) {
        return id == null ? null : of(id);
    }

    /** @param text in lower case */
    static boolean isUuidOrTraceId(String text) {
        return UUID_OR_TRACE_ID.matcher(text).matches();
    }
}
