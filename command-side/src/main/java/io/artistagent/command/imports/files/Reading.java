package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.EncodingReading;
import io.artistagent.domain.imports.ImportKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a file.
 *
 * @param kind the kind of the file according to its content
 * @param kinds all kinds as which it can be imported: days with only streams may be a song's or the artist's
 * @param rows the number of rows passed on
 * @param notes sentences about what was left out on purpose; they need no decision
 * @param encodings some words as they read in plausible encodings, the one used first; empty if the encoding is certain
 */
public record Reading(
        ImportKind kind,
        Set<ImportKind> kinds,
        long rows,
        Problems problems,
        List<String> notes,
        List<EncodingReading> encodings) {

    public Reading {
        kinds = Set.copyOf(kinds);
        notes = List.copyOf(notes);
        encodings = List.copyOf(encodings);
    }

    /** Returns a copy with further notes. */
    Reading with(List<String> more) {
        return new Reading(
                kind,
                kinds,
                rows,
                problems,
                Stream.concat(notes.stream(), more.stream()).toList(),
                encodings);
    }

    /** Returns the kind that the person declared, or the detected one if they declared none. */
    public ImportKind kindAs(@Nullable ImportKind declared) throws FileRefused {
        if (declared == null) {
            return kind;
        }
        if (!kinds.contains(declared)) {
            throw new FileRefused(
                    Reason.OTHER_KIND, "The file was sent as " + declared + ", but contains " + kind + ".");
        }
        return declared;
    }
}
