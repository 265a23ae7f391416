package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Reading;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * A completely read file whose rows are staged.
 *
 * @param fingerprint the SHA-256 of the file's bytes and the reading options, in hexadecimal
 * @param days the days that the rows cover; null if they contain none
 */
record StagedFile(
        ImportId id,
        String fileName,
        String fingerprint,
        Reading reading,
        @Nullable DaySpan days) {}
