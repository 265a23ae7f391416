package io.artistagent.command.imports;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * Cleans the name of an uploaded file: keeps the last path segment and removes characters that the log would reject. The name is never used
 * as a path.
 */
final class FileName {

    private static final int MAX_LENGTH = 120;
    private static final String NONE = "file";

    private FileName() {}

    static String of(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        name.codePoints().filter(FileName::isShown).limit(MAX_LENGTH).forEach(shown::appendCodePoint);
        try {
            return Text.line("A file name", shown.toString(), MAX_LENGTH);
        } catch (InvalidValue unfit) {
            return NONE;
        }
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
