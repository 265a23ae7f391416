package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.ImportProblem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The file cannot be imported at all, not even in part. The message is meant for the person who sent it. */
public final class FileRefused extends IOException {

    /** Why a file is refused. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is not one of the formats that can be read. */
        UNKNOWN_FORMAT,
        /** Its values can be read in several ways; a field of the form says which is meant. */
        UNCLEAR,
        /** It has a known format, and other than the kind that the person named. */
        OTHER_KIND,
        /** It is protected by a password. */
        LOCKED,
        /** It holds several tables, each of which needs to be told what it is about. */
        SEVERAL_TABLES,
        /** It is beyond the limits. */
        TOO_LARGE,
        /** Its format is known, and not one row of it could be read. */
        NOTHING_READABLE,
        /** All of it could be read, and nothing in it is what an import takes. */
        NOTHING_TO_IMPORT
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String field;
    private final transient List<ImportProblem> problems;

    /** A file that has more than so many bytes. */
    public static FileRefused tooLarge(long most) {
        return new FileRefused(
                Reason.TOO_LARGE, String.format(Locale.ROOT, "The file is larger than %,d bytes.", most));
    }

    /** A file whose values can be read in several ways until a field of the form says which is meant. */
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

    public Reason reason() {
        return reason;
    }

    /** The field of the form in which something else would be right. */
    public String field() {
        return field;
    }

    /** The places, where the reason has places. */
    public List<ImportProblem> problems() {
        return problems;
    }
}
