package io.artistagent.query.imports;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.UnknownImport;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.catalogue.CatalogueReadModel;
import io.artistagent.query.documents.NewestFirst;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Queries for the progress of the caller's own imports. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class, ImportReadModel.class})
@Tag(name = "Imports")
final class ImportQueries {

    private static final NewestFirst ORDER = new NewestFirst("startedAt");

    private final Imports imports;
    private final Suggestions suggestions;
    private final Owners owners;
    private final ImportCounts importCounts;

    ImportQueries(Imports imports, Suggestions suggestions, Owners owners, ImportCounts importCounts) {
        this.imports = imports;
        this.suggestions = suggestions;
        this.owners = owners;
        this.importCounts = importCounts;
    }

    @GetMapping("/imports/{importId}")
    @Operation(
            summary = "Show the progress of one of the caller's imports",
            description = "Once the import is done, the response has a Consistency-Token. Queries that send it include"
                    + " the imported figures and the write of the token that came with this request.")
    ResponseEntity<ImportView> one(
            Caller caller,
            @PathVariable("importId") UUID id,
            @Parameter(hidden = true) @RequestHeader(name = ConsistencyToken.HEADER, required = false) @Nullable
                    String own) {
        Permission.LISTEN.require(caller);
        ImportDocument found = imports.find(id.toString())
                .filter(it -> it.owner().equals(caller.person().toString()))
                .orElseThrow(UnknownImport::new);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(ETags.of(found.version()));
        if (found.completedAt() != null) {
            answer.header(ConsistencyToken.HEADER, ConsistencyToken.of(later(found.completedAt(), own)));
        }
        return answer.body(suggestions.alone(found, importCounts.of(List.of(id)).of(found.id())));
    }

    private static LogPosition later(long completed, @Nullable String own) {
        return Optional.ofNullable(own)
                .flatMap(ConsistencyToken::parse)
                .filter(it -> it.index() > completed)
                .orElseGet(() -> new LogPosition(completed));
    }

    @GetMapping("/artists/{artistId}/imports")
    @Operation(summary = "List the imports for one of the caller's artists, latest first")
    Page<ImportView> ofArtist(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @Parameter(description = "Only imports in this state", example = "WAITING") @RequestParam @Nullable
                    String state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_OWN_ARTISTS.require(caller);
        Fields fields = new Fields();
        ImportView.Progress wanted = fields.optional("state", state, EnumParser.of(ImportView.Progress.class));
        fields.check();
        owners.requireOwner(caller.person(), new ArtistId(id));
        Criteria which = Criteria.where("artistId").is(id.toString());
        return page(in(wanted, which), limit, cursor);
    }

    @GetMapping("/me/imports")
    @Operation(summary = "List all imports of the caller, latest first")
    Page<ImportView> mine(
            Caller caller,
            @Parameter(description = "Only files of this kind", example = "SPOTIFY_STREAMING_HISTORY")
                    @RequestParam
                    @Nullable
                    String kind,
            @Parameter(description = "Only imports in this state", example = "WAITING") @RequestParam @Nullable
                    String state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.LISTEN.require(caller);
        Fields fields = new Fields();
        ImportKind wantedKind = fields.optional("kind", kind, EnumParser.of(ImportKind.class));
        ImportView.Progress wantedState = fields.optional("state", state, EnumParser.of(ImportView.Progress.class));
        fields.check();
        Criteria which = Criteria.where("owner").is(caller.person().toString());
        if (wantedKind != null) {
            which = which.and("kind").is(wantedKind.name());
        }
        return page(in(wantedState, which), limit, cursor);
    }

    private static Criteria in(ImportView.@Nullable Progress state, Criteria which) {
        return state == null ? which : which.and("state").in(state.states());
    }

    private Page<ImportView> page(Criteria which, @Nullable Integer limit, @Nullable String cursor) {
        Limit count = Limit.of(limit);
        List<ImportDocument> found = imports.find(ORDER.page(which, cursor, count));
        ImportCounts.All counted = importCounts.of(
                found.stream().map(it -> UUID.fromString(it.id())).toList());
        Page<ImportDocument> page = Page.of(found, count, it -> NewestFirst.cursor(it.startedAt(), it.id()));
        return new Page<>(suggestions.inList(page.items(), counted), page.nextCursor());
    }
}
