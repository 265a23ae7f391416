package io.artistagent.query.privacy.dossier;

import io.artistagent.api.ConsistentWith;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives callers copies of their data. */
@RestController
@RequestMapping("/api/v1/me/data")
@ConsistentWith({})
@Tag(name = "Privacy")
final class OwnDataQueries {

    private final DataResponses responses;

    OwnDataQueries(DataResponses responses) {
        this.responses = responses;
    }

    @GetMapping(path = "/dossier", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Get what is stored about the caller (GDPR, Article 15)",
            description =
                    "With purposes, recipients, retention, sources, the logic of scores, and who has looked at the data. The"
                            + " same as a page that is ready to print with Accept: text/html.")
    @DossierResponse
    @ApiResponse(responseCode = "429", description = "Another copy for the caller is not complete yet")
    void dossier(Caller caller, HttpServletResponse response) throws IOException {
        Permission.EXERCISE_RIGHTS.require(caller);
        responses.json(caller, caller.person(), Optional.empty(), response);
    }

    @GetMapping(path = "/dossier", produces = MediaType.TEXT_HTML_VALUE)
    void page(Caller caller, HttpServletResponse response) throws IOException {
        Permission.EXERCISE_RIGHTS.require(caller);
        responses.html(caller, caller.person(), Optional.empty(), response);
    }

    @GetMapping(path = "/portability", produces = DataResponses.ZIP)
    @Operation(
            summary = "Get the data that the caller provided (GDPR, Article 20)",
            description = "A ZIP archive with each kind of data as JSON and as CSV.")
    @ArchiveResponse
    @ApiResponse(responseCode = "429", description = "Another copy for the caller is not complete yet")
    void archive(Caller caller, HttpServletResponse response) throws IOException {
        Permission.EXERCISE_RIGHTS.require(caller);
        responses.zip(caller, caller.person(), Optional.empty(), response);
    }
}
