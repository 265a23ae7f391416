package io.artistagent.web.audit.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed checkpoint: a size of the log, and the root hash that commits to everything in it.
 *
 * @param text the signed note as it was published
 */
public record Checkpoint(String origin, long size, String root, String text) {

    private static final int LINES = 3;
    private static final String SIGNATURE = "\u2014 ";

    /** Returns the names of those who have signed it: the log itself, and witnesses. */
    public List<String> signers() {
        return text.lines()
                .filter(line -> line.startsWith(SIGNATURE))
                .map(line -> line.split(" ", LINES)[1])
                .toList();
    }

    /** Reads a signed note; null if it is none. The browser checks its signature. */
    public static @Nullable Checkpoint of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] lines = text.split("\n", LINES + 1);
        return lines.length <= LINES || !lines[1].matches("\\d{1,18}")
                ? null
                : new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2], text);
    }
}
