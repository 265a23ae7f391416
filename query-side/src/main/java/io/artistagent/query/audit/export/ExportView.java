package io.artistagent.query.audit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artistagent.ledger.archive.ArchiveFile;
import io.artistagent.ledger.archive.Manifest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An export, and its files once it is done. */
@Schema(name = "Export")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExportView(
        UUID id,

        @Schema(description = "RUNNING, DONE, or FAILED after twenty attempts in a row without progress")
        Export.State state,

        @Schema(description = "Complete windows of time", example = "12")
        long done,

        @Schema(example = "30") long total,
        Instant startedAt,

        @Schema(description = "Null until it is over") @Nullable
        Instant finishedAt,

        @Schema(
                description =
                        "Why the last attempt failed. If the export is RUNNING, it is tried again after a pause of up to"
                                + " an hour; if it is FAILED, only on request")
        List<String> problems,

        Instant from,
        Instant to,

        @Schema(description = "The length of a window", example = "PT24H")
        String window,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Once the export is done") @Nullable
        List<FileView> files) {

    /** A file of an export. */
    @Schema(name = "ExportFile")
    record FileView(
            @Schema(example = "events-20261101T000000Z-20261102T000000Z.ndjson.gz")
            String name,

            @Schema(description = "The length of the file") long bytes,

            @Schema(
                    description =
                            "Base64 of the SHA-256 of the file; absent for manifest.json and manifest.jws, which are"
                                    + " not listed in the manifest")
            @Nullable
            String sha256,

            @Schema(description = "Where the file is") String href) {}

    static ExportView of(Export export) {
        return view(export, null);
    }

    static ExportView of(Export export, Optional<Exports.Listed> listed) {
        return view(export, listed.map(known -> files(export, known)).orElse(null));
    }

    private static ExportView view(Export export, @Nullable List<FileView> files) {
        return new ExportView(
                export.id(),
                export.state(),
                export.done(),
                export.total(),
                export.startedAt(),
                export.finishedAt(),
                export.problem() == null ? List.of() : List.of(export.problem()),
                export.from(),
                export.to(),
                export.window().toString(),
                files);
    }

    private static List<FileView> files(Export export, Exports.Listed listed) {
        Manifest manifest = listed.manifest();
        List<FileView> files = new ArrayList<>();
        files.add(file(export, Manifest.FILE, manifest.canonical().length, null));
        files.add(file(export, Manifest.SIGNED_FILE, listed.signedBytes(), null));
        for (ArchiveFile file : manifest.files()) {
            files.add(
                    file(export, file.name().text(), file.bytes(), file.sha256().base64()));
        }
        return files;
    }

    private static FileView file(Export export, String name, long bytes, @Nullable String sha256) {
        return new FileView(name, bytes, sha256, ExportQueries.PATH + "/" + export.id() + "/files/" + name);
    }
}
