package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.ImportProblem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Signals that no part of a file can be imported. The message addresses the person who sent it. It says what is wrong with the file; which
 * files are expected depends on where it was sent ({@link #expecting}).
 */
public final class FileRefused extends IOException {

    /** The reason for a refusal. */
    public enum Reason {
        /** The file is empty. */
        EMPTY,
        /** The format is not supported. */
        UNKNOWN_FORMAT,
        /** The values have several interpretations; a form field can say which is meant. */
        UNCLEAR,
        /** The format is known but differs from the kind that the person selected. */
        OTHER_KIND,
        /** The file is password-protected. */
        LOCKED,
        /** The file contains several tables whose subjects must be specified separately. */
        SEVERAL_TABLES,
        /** The file exceeds a limit. */
        TOO_LARGE,
        /** The format is known, but no row is readable. */
        NOTHING_READABLE,
        /** The file is readable but contains nothing to import. */
        NOTHING_TO_IMPORT
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String field;
    private final transient List<ImportProblem> problems;

    /** Refuses a file that exceeds a number of bytes. */
    public static FileRefused tooLarge(long most) {
        return new FileRefused(
                Reason.TOO_LARGE, String.format(Locale.ROOT, "The file is larger than %,d bytes.", most));
    }

    /** Refuses a file whose values are ambiguous until a form field says which interpretation is meant. */
    static FileRefused unclear(String field, String message) {
        return new FileRefused(Reason.UNCLEAR, field, message, List.of());
    }

    FileRefused(Reason reason, String message) {
        this(reason, message, List.of());
    }

    FileRefused(Reason reason, String message, List<ImportProblem> problems) {
        this(reason, "file", message, problems);
    }

    private FileRefused(Reason reason, String field, String message, List<ImportProblem> problems) {
        super(message);
        this.reason = reason;
        this.field = field;
        this.problems = List.copyOf(problems);
    }

    /** Returns a refusal whose message also says which files are expected, if the format of this one is not supported. */
    public FileRefused expecting(String files) {
        return reason == Reason.UNKNOWN_FORMAT ? new FileRefused(reason, getMessage() + " " + files) : this;
    }

    public Reason reason() {
        return reason;
    }

    /** Returns the form field to correct. */
    public String field() {
        return field;
    }

    /** Returns the positions of the errors, if the reason has any. */
    public List<ImportProblem> problems() {
        return problems;
    }
}
