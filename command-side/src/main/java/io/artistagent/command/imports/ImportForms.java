package io.artistagent.command.imports;

import io.artistagent.domain.imports.ImportKind;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms of uploads as the API pages describe them; {@link UploadForm} reads them part by part. */
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

            @Schema(description = "The track that the timeline of a song is about") @Nullable
            UUID trackId,

            @Schema(
                    description = "The encoding of the file, where it is not Unicode; stands before the file",
                    example = "windows-1252")
            @Nullable
            String encoding,

            @Schema(
                    description =
                            "The order of dates such as 03/04/2024, where no date of the file shows it; stands before the file",
                    allowableValues = {"day-first", "month-first", "year-first"})
            @Nullable
            String dates,

            @Schema(
                    description =
                            "What stands before decimals, where no number of the file shows it; stands before the file",
                    allowableValues = {"decimal-point", "decimal-comma"})
            @Nullable
            String numbers,

            @Schema(
                    description = "Whether the file waits until it is accepted, even where all of it can be read; kind,"
                            + " trackId, from and to may then be sent with the acceptance",
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
                    description = "Whether the file waits until it is accepted, even where all of it can be read",
                    defaultValue = "false")
            @Nullable
            Boolean review) {}
}
