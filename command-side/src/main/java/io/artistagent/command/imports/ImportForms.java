package io.artistagent.command.imports;

import io.artistagent.domain.imports.ImportKind;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes the upload forms for the API documentation. {@link UploadForm} reads them part by part. */
final class ImportForms {

    private ImportForms() {}

    @Schema(name = "ArtistImportForm")
    record OfArtist(
            @Schema(type = "string", format = "binary", requiredMode = RequiredMode.REQUIRED)
            String file,

            @Schema(description = "Usually detected from the file", example = "SPOTIFY_SONG_TIMELINE") @Nullable
            ImportKind kind,

            @Schema(description = "The first day, for a file of songs or playlists", example = "2026-10-25") @Nullable
            LocalDate from,

            @Schema(description = "The last day, for a file of songs or playlists", example = "2026-11-21") @Nullable
            LocalDate to,

            @Schema(description = "The track that a song timeline is about") @Nullable
            UUID trackId,

            @Schema(
                    description = "The encoding of the file if it is not Unicode. Send this field before the file",
                    example = "windows-1252")
            @Nullable
            String encoding,

            @Schema(
                    description =
                            "The order of dates such as 03/04/2024 if no date in the file shows it. Send this field before the file",
                    allowableValues = {"day-first", "month-first", "year-first"})
            @Nullable
            String dates,

            @Schema(
                    description =
                            "The decimal separator if no number in the file shows it. Send this field before the file",
                    allowableValues = {"decimal-point", "decimal-comma"})
            @Nullable
            String numbers,

            @Schema(
                    description =
                            "Whether the file waits for acceptance even if all of it can be read. In that case, kind,"
                                    + " trackId, from and to may be sent with the acceptance",
                    defaultValue = "false")
            @Nullable
            Boolean review) {}

    @Schema(name = "ListenerImportForm")
    record OfListener(
            @Schema(type = "string", format = "binary", requiredMode = RequiredMode.REQUIRED)
            String file,

            @Schema(example = "SPOTIFY_STREAMING_HISTORY") @Nullable
            ImportKind kind,

            @Schema(
                    description = "Whether the file waits for acceptance even if all of it can be read",
                    defaultValue = "false")
            @Nullable
            Boolean review) {}
}
