package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.EncodingReading;
import io.artistagent.domain.imports.ImportKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file came to.
 *
 * @param kind what the file holds, as its content tells
 * @param kinds all that it can be taken for: days with streams alone may be those of a song or of the artist
 * @param rows how many rows were handed on
 * @param notes what was left out on purpose, in sentences; nothing that the person must decide on
 * @param encodings how some words read in likely encodings, the one that was used first; empty where the encoding is certain
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

    /** The same with more notes. */
    Reading with(List<String> more) {
        return new Reading(
                kind,
                kinds,
                rows,
                problems,
                Stream.concat(notes.stream(), more.stream()).toList(),
                encodings);
    }

    /** The kind that the person named, or what the content tells where they named none. */
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
