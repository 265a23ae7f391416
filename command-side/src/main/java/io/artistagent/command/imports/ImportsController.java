package io.artistagent.command.imports;

import io.artistagent.command.LogReader;
import io.artistagent.command.http.Answer;
import io.artistagent.command.http.Commands;
import io.artistagent.command.imports.ImportUpload.Outcome;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.imports.AcceptImport;
import io.artistagent.domain.imports.DiscardImport;
import io.artistagent.domain.imports.Import;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.UnknownImport;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files in, and the person's choice about those that could not be read in full. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Imports")
class ImportsController {

    /**
     * Where an import can be followed.
     *
     * @param notes what was left out of the file on purpose, in sentences
     */
    record Started(UUID id, List<String> notes) {}

    /** The form about an artist, as the description of the API shows it; it is read as a stream. */
    @Schema(name = "ArtistFile")
    record ArtistFile(
            @Schema(type = "string", format = "binary", description = "A CSV export of Spotify for Artists")
            String file,

            @Nullable ImportKind kind,

            @Schema(description = "The track, for the timeline of a song") @Nullable
            UUID trackId,

            @Schema(description = "The first day of the period, for a file of songs") @Nullable
            LocalDate from,

            @Schema(description = "The last day of the period, for a file of songs") @Nullable
            LocalDate to) {}

    /** The form about a person's own listening. */
    @Schema(name = "HistoryFile")
    record HistoryFile(
            @Schema(
                    type = "string",
                    format = "binary",
                    description = "Streaming_History_Audio_….json, or a ZIP of them")
            String file,

            @Nullable ImportKind kind) {}

    private final ImportUpload upload;
    private final Commands commands;
    private final LogReader<Import> imports;
    private final Ownership ownership;
    private final Tracks tracks;
    private final Clock clock;

    ImportsController(
            ImportUpload upload,
            Commands commands,
            LogReader<Import> imports,
            @Qualifier("commandOwnership") Ownership ownership,
            Tracks tracks,
            Clock clock) {
        this.upload = upload;
        this.commands = commands;
        this.imports = imports;
        this.ownership = ownership;
        this.tracks = tracks;
        this.clock = clock;
    }

    @PostMapping(path = "/artists/{artistId}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import an export of Spotify for Artists",
            description =
                    "Follow the import at the Location: 202 for a new one, 200 where the same file was imported before."
                            + " With lines that cannot be read it waits until it is accepted or discarded.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ArtistFile.class))))
    ResponseEntity<Started> importForArtist(
            @Parameter(hidden = true) Caller caller,
            @PathVariable("artistId") UUID artistId,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        Purpose purpose = new AboutAnArtist(caller, new ArtistId(artistId), ownership, tracks, tomorrow);
        return answer(upload.take(request, caller, purpose));
    }

    @PostMapping(path = "/me/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import your extended streaming history",
            description =
                    "One JSON file, or the ZIP of all. Addresses, user agents and user names are dropped while it is read.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = HistoryFile.class))))
    ResponseEntity<Started> importForListener(
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return answer(upload.take(request, caller, new AboutAListener(caller)));
    }

    @PostMapping("/imports/{importId}/accept")
    @Operation(summary = "Import what could be read of a file")
    ResponseEntity<Answer> accept(@Parameter(hidden = true) Caller caller, @PathVariable("importId") UUID importId) {
        return decide(caller, importId, new AcceptImport(new ImportId(importId)));
    }

    @PostMapping("/imports/{importId}/discard")
    @Operation(summary = "Import nothing of a file")
    ResponseEntity<Answer> discard(@Parameter(hidden = true) Caller caller, @PathVariable("importId") UUID importId) {
        return decide(caller, importId, new DiscardImport(new ImportId(importId)));
    }

    private ResponseEntity<Answer> decide(Caller caller, UUID importId, Object command) {
        PersonId owner = imports.ask(importId, Import::owner).orElseThrow(UnknownImport::new);
        if (!owner.equals(caller.person())) {
            throw new UnknownImport();
        }
        return Answer.changed(importId, 0, commands.send(caller, command));
    }

    private static ResponseEntity<Started> answer(Outcome outcome) {
        URI location = URI.create("/api/v1/imports/" + outcome.id());
        return switch (outcome) {
            case Outcome.Offered offered ->
                ResponseEntity.accepted()
                        .location(location)
                        .headers(headers -> offered.receipt()
                                .position()
                                .ifPresent(position -> headers.set(Answer.CONSISTENCY_TOKEN, position.token())))
                        .body(new Started(
                                offered.id().value(), offered.file().reading().notes()));
            case Outcome.AlreadyThere earlier ->
                ResponseEntity.ok()
                        .location(location)
                        .body(new Started(earlier.id().value(), List.of()));
        };
    }
}
