package io.artistagent.web.audit.trail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof that an event is in the log: the entry, the path from its leaf to the root, and the signed checkpoint with that root.
 * The browser recomputes it; the server’s word is not enough.
 */
public record EventProof(
        long leafIndex,
        @Nullable String entry,
        @Nullable String leafHash,
        long treeSize,
        List<String> path,
        @Nullable String checkpoint) {

    public EventProof {
        path = path == null ? List.of() : path;
    }

    /** Returns the entry as text; the API sends it in Base64. */
    public String readableEntry() {
        if (entry == null || entry.startsWith("{")) {
            return String.valueOf(entry);
        }
        try {
            return new String(Base64.getDecoder().decode(entry), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return entry;
        }
    }

    public String joinedPath() {
        return String.join(" ", path);
    }
}
