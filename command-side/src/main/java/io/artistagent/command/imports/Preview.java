package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Batch;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The first rows of a file that waits, as they would be recorded.
 *
 * @param readings one, or one for each option of the question that the file leaves open
 */
@Schema(name = "ImportPreview")
record Preview(UUID id, ImportKind kind, List<Reading> readings) {

    private static final int SHOWN = 5;

    /** @param answer the option's value; empty where the file leaves no question open */
    @Schema(name = "ImportReading")
    record Reading(
            String answer,

            @Schema(description = "Days, songs or plays, as the kind has them", implementation = Object.class)
            List<?> rows) {}

    static Preview of(ImportId id, ImportKind kind, Map<String, Batch> firstRows) {
        return new Preview(
                id.value(),
                kind,
                firstRows.entrySet().stream()
                        .map(entry -> new Reading(
                                entry.getKey(),
                                entry.getValue().rows().stream().limit(SHOWN).toList()))
                        .toList());
    }
}
