package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Batch;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** The first rows of a waiting file, as they would be recorded. */
@Schema(name = "ImportPreview")
record Preview(
        UUID id,
        ImportKind kind,

        @Schema(
                description = "Days, songs, playlists or plays, depending on the kind",
                example = "[{\"day\": \"2026-10-01\", \"streams\": 1204}]")
        List<?> rows) {

    private static final int SHOWN = 5;

    static Preview of(ImportId id, ImportKind kind, Batch first) {
        return new Preview(id.value(), kind, first.rows().stream().limit(SHOWN).toList());
    }
}
