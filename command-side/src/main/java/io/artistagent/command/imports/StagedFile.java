package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Reading;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read to its end and whose rows are staged.
 *
 * @param fingerprint SHA-256 of its bytes and of the way in which they were read, in hexadecimal
 * @param days the days that its rows speak of; null where they name none
 */
record StagedFile(
        ImportId id,
        String fileName,
        String fingerprint,
        Reading reading,
        @Nullable DaySpan days) {}
