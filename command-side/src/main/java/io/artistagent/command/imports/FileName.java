package io.artistagent.command.imports;

import org.jspecify.annotations.Nullable;

/** What a person's file is called: its last part, made fit for showing. It is never used as a path. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    static String of(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        String stripped = shown.toString().strip();
        return stripped.isEmpty() ? "file" : stripped;
    }
}
