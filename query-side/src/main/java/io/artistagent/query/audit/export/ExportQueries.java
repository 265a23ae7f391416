package io.artistagent.query.audit.export;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Page;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.ledger.archive.ArchiveZip;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exports the trail and the access log for other security systems and for auditors. */
@RestController
@RequestMapping(ExportQueries.PATH)
@ConsistentWith({})
@Tag(name = "Audit")
final class ExportQueries {

    static final String PATH = "/api/v1/audit/exports";

    private static final String ARCHIVE = "application/zip";

    private final Exports exports;
    private final AccessRecorder accesses;
    private final Clock clock;

    ExportQueries(Exports exports, AccessRecorder accesses, Clock clock) {
        this.exports = exports;
        this.accesses = accesses;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Export events and accesses as OCSF records; for compliance officers", description = """
                    Personal data stays encrypted in the files. They are connected with the ledger, so that scripts/verify \
                    can verify them without this system.""")
    @ApiResponse(responseCode = "202", description = "The export has begun; Location shows its progress")
    ResponseEntity<ExportView> begin(
            Caller caller, Optional<AuditPurpose> purpose, @RequestBody ExportRequest request) {
        Permission.READ_AUDIT.require(caller);
        exports.worker();
        Export export =
                request.valid(UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()), clock.instant());
        accesses.read(caller, purpose, Action.EXPORT, List.of(), List.of(), export.total());
        Export begun = exports.begin(export);
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + begun.id()))
                .body(ExportView.of(begun));
    }

    @GetMapping
    @Operation(summary = "List the latest exports, newest first", description = "At most 100.")
    Page<ExportView> list(Caller caller, Optional<AuditPurpose> purpose) {
        Permission.READ_AUDIT.require(caller);
        exports.worker();
        List<ExportView> latest = exports.latest().stream().map(ExportView::of).toList();
        accesses.watch(caller, purpose, Action.SEARCH, latest.size());
        return new Page<>(latest, null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show the progress of an export, and its files once it is done")
    ExportView one(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID id) {
        Permission.READ_AUDIT.require(caller);
        exports.worker();
        Export export = exports.find(id);
        ExportView view = ExportView.of(export, exports.listed(export));
        accesses.watch(caller, purpose, Action.READ, 1);
        return view;
    }

    @PostMapping("/{id}/retry")
    @Operation(
            summary = "Try an export again that has failed, or that waits for its next attempt",
            description = "The windows that are complete are kept.")
    @ApiResponse(responseCode = "202", description = "The export goes on")
    @ApiResponse(responseCode = "409", description = "The export is done, or too many are running")
    ResponseEntity<ExportView> retry(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID id) {
        Permission.READ_AUDIT.require(caller);
        exports.worker();
        Export export = exports.find(id);
        accesses.read(caller, purpose, Action.EXPORT, List.of(), List.of(), export.total());
        return ResponseEntity.accepted().body(ExportView.of(exports.retry(export)));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Delete an export with its files",
            description =
                    "Without this, it is deleted 30 days after it ended, unless the installation has another period.")
    @ApiResponse(responseCode = "204", description = "The export is deleted")
    @ApiResponse(responseCode = "409", description = "The export is running")
    ResponseEntity<Void> delete(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID id) {
        Permission.READ_AUDIT.require(caller);
        exports.worker();
        Export export = exports.find(id);
        accesses.read(caller, purpose, Action.EXPORT, List.of(), List.of(), export.total());
        exports.delete(export);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/{id}/archive", produces = ARCHIVE)
    @Operation(summary = "Get all files of an export in one ZIP archive, which scripts/verify reads as well")
    @ApiResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(
                            mediaType = ARCHIVE,
                            schema = @Schema(type = "string", format = "binary", example = "All files of the export")))
    void archive(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        Permission.READ_AUDIT.require(caller);
        exports.worker();
        Path directory = exports.files(exports.find(id));
        accesses.read(caller, purpose, Action.EXPORT, List.of(), List.of(), 1);
        response.setContentType(ARCHIVE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("export-" + id + ".zip")
                        .build()
                        .toString());
        ArchiveZip.write(directory, response.getOutputStream());
    }

    @GetMapping(path = "/{id}/files/{name}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "Get a file of an export")
    @ApiResponse(
            responseCode = "200",
            description = "The file, whose content never changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema =
                                    @Schema(type = "string", format = "binary", example = "OCSF records as ndjson.gz")))
    ResponseEntity<Resource> file(
            Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID id, @PathVariable String name) {
        Permission.READ_AUDIT.require(caller);
        exports.worker();
        Path file = exports.file(exports.find(id), name);
        accesses.read(caller, purpose, Action.EXPORT, List.of(), List.of(), 1);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }
}
