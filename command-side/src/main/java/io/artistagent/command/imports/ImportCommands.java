package io.artistagent.command.imports;

import io.artistagent.api.ConsistentWith;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.command.imports.files.PossibleDays;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.imports.AcceptImport;
import io.artistagent.domain.imports.DiscardImport;
import io.artistagent.domain.imports.Import;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints to upload files and to decide on files that wait for a choice. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Imports")
class ImportCommands {

    private final ImportUpload upload;
    private final Changes changes;
    private final AggregateReader<Import> imports;
    private final Ownership ownership;
    private final Tracks tracks;
    private final OwnImports own;
    private final Previews previews;
    private final Clock clock;

    ImportCommands(
            ImportUpload upload,
            Changes changes,
            AggregateReader<Import> imports,
            @Qualifier("commandOwnership") Ownership ownership,
            Tracks tracks,
            OwnImports own,
            Previews previews,
            Clock clock) {
        this.upload = upload;
        this.changes = changes;
        this.imports = imports;
        this.ownership = ownership;
        this.tracks = tracks;
        this.own = own;
        this.previews = previews;
        this.clock = clock;
    }

    @Operation(
            summary = "Import figures of an artist",
            description =
                    "Accepts Spotify for Artists exports, including copies saved by a spreadsheet. Follow the Location to see"
                            + " progress. A file that was imported before gets 200 with the earlier import's Location. An"
                            + " Idempotency-Key covers the file and its fields. The Consistency-Token covers the import, not its"
                            + " figures: GET /imports/{importId} returns one that does, once the import is done.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = ImportForms.OfArtist.class))))
    @ApiResponse(
            responseCode = "202",
            description = "The file is read and its rows are being recorded, or it waits for a choice")
    @ApiResponse(responseCode = "200", description = "The same file was imported before. Nothing has changed")
    @PostMapping(path = "/artists/{artistId}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadResponse> importForArtist(
            Caller caller, @PathVariable("artistId") UUID artistId, NewId newId, HttpServletRequest request)
            throws IOException {
        ImportTarget target =
                new ArtistImport(caller, new ArtistId(artistId), ownership, tracks, PossibleDays.until(clock));
        return upload.take(request, newId, caller, target);
    }

    @Operation(
            summary = "Import the caller's own streaming history",
            description =
                    "Accepts a JSON file of the extended streaming history, or a ZIP of several. A play that occurs in several"
                            + " files counts once; identical plays within one file all count. A partly recorded file may be"
                            + " sent again.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = ImportForms.OfListener.class))))
    @ApiResponse(
            responseCode = "202",
            description = "The file is read and its plays are being recorded, or it waits for a choice")
    @ApiResponse(responseCode = "200", description = "The same file was imported before. Nothing has changed")
    @PostMapping(path = "/me/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadResponse> importForListener(Caller caller, NewId newId, HttpServletRequest request)
            throws IOException {
        return upload.take(request, newId, caller, new ListenerImport(caller));
    }

    @Operation(
            summary = "Preview the first rows of a waiting file",
            description =
                    "The rows are not recorded yet. Answers 404 once the file is accepted or discarded, and 503 with Retry-After"
                            + " while too many other previews are being read.")
    @GetMapping("/imports/{importId}/preview")
    @ConsistentWith({})
    ResponseEntity<Preview> preview(Caller caller, @PathVariable("importId") UUID importId) {
        Permission.LISTEN.require(caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(previews.of(caller, new ImportId(importId)));
    }

    @Operation(
            summary = "Record the rows that could be read",
            description =
                    "Send the ETag of the waiting import. The body supplies what the file and the upload left open, which the"
                            + " import lists under needs.")
    @PostMapping("/imports/{importId}/accept")
    ResponseEntity<CommandResponse> accept(
            Caller caller,
            @PathVariable("importId") UUID importId,
            IfMatch ifMatch,
            @org.springframework.web.bind.annotation.RequestBody(required = false) @Nullable Acceptance body) {
        Permission.LISTEN.require(caller);
        ImportId id = new ImportId(importId);
        Import.Offer offer = own.offer(caller, id);
        Acceptance acceptance = body == null ? Acceptance.asOffered() : body;
        return changes.change(
                caller,
                importId,
                ifMatch,
                imports,
                version -> isStale(id, version) || !offer.waiting()
                        ? new AcceptImport(id, version)
                        : acceptance.command(id, version, offer, tracks, PossibleDays.until(clock)));
    }

    @Operation(summary = "Discard a waiting file", description = "Send the ETag of the waiting import.")
    @PostMapping("/imports/{importId}/discard")
    ResponseEntity<CommandResponse> discard(Caller caller, @PathVariable("importId") UUID importId, IfMatch ifMatch) {
        Permission.LISTEN.require(caller);
        ImportId id = new ImportId(importId);
        own.offer(caller, id);
        return changes.change(caller, importId, ifMatch, imports, version -> new DiscardImport(id, version));
    }

    /** A choice for an old version is rejected as stale, regardless of its content. */
    private boolean isStale(ImportId id, @Nullable Long version) {
        return version != null
                && imports.version(id.value())
                        .filter(current -> !current.equals(version))
                        .isPresent();
    }
}
