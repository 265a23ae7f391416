package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.ImportKind;
import java.util.List;

/**
 * What reading a file came to.
 *
 * @param rows how many rows were handed on
 * @param notes what was left out on purpose, in sentences; nothing that the person must decide on
 */
public record Reading(ImportKind kind, long rows, Problems problems, List<String> notes) {

    public Reading {
        notes = List.copyOf(notes);
    }
}
