package io.artistagent.command.imports;

import io.artistagent.command.LogReader;
import io.artistagent.command.http.Answer;
import io.artistagent.command.http.Commands;
import io.artistagent.command.imports.ImportUpload.Outcome;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.imports.AcceptImport;
import io.artistagent.domain.imports.DiscardImport;
import io.artistagent.domain.imports.Import;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.UnknownImport;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
class ImportsController {

    /**
     * Where an import can be followed.
     *
     * @param notes what was left out of the file on purpose, in sentences
     */
    record Started(UUID id, List<String> notes) {}

    private final ImportUpload upload;
    private final ImportFields fields;
    private final Commands commands;
    private final LogReader<Import> imports;
    private final Ownership ownership;

    ImportsController(
            ImportUpload upload,
            ImportFields fields,
            Commands commands,
            LogReader<Import> imports,
            @Qualifier("commandOwnership") Ownership ownership) {
        this.upload = upload;
        this.fields = fields;
        this.commands = commands;
        this.imports = imports;
        this.ownership = ownership;
    }

    @PostMapping(path = "/artists/{artistId}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Started> importForArtist(
            Caller caller, @PathVariable("artistId") UUID artistId, HttpServletRequest request) throws IOException {
        ArtistId artist = new ArtistId(artistId);
        ownership.require(caller.person(), artist);
        return answer(upload.take(
                request, caller, ImportFields.OF_AN_ARTIST, form -> fields.ofAnArtist(artist, form)));
    }

    @PostMapping(path = "/me/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Started> importForListener(Caller caller, HttpServletRequest request) throws IOException {
        return answer(upload.take(request, caller, ImportFields.OF_A_LISTENER, fields::ofAListener));
    }

    @PostMapping("/imports/{importId}/accept")
    ResponseEntity<Answer> accept(Caller caller, @PathVariable("importId") UUID importId) {
        return decide(caller, importId, new AcceptImport(new ImportId(importId)));
    }

    @PostMapping("/imports/{importId}/discard")
    ResponseEntity<Answer> discard(Caller caller, @PathVariable("importId") UUID importId) {
        return decide(caller, importId, new DiscardImport(new ImportId(importId)));
    }

    private ResponseEntity<Answer> decide(Caller caller, UUID importId, Object command) {
        imports.ask(importId, Import::owner)
                .filter(caller.person()::equals)
                .orElseThrow(UnknownImport::new);
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
                        .body(new Started(offered.id().value(), offered.file().reading().notes()));
            case Outcome.AlreadyThere earlier ->
                ResponseEntity.ok()
                        .location(location)
                        .body(new Started(earlier.id().value(), List.of()));
        };
    }
}
