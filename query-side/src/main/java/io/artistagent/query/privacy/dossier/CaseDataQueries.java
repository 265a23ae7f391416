package io.artistagent.query.privacy.dossier;

import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.InvalidFields;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives officers the copies of data that a granted case entitles a person to, for persons who cannot fetch them themselves. */
@RestController
@RequestMapping("/api/v1/audit/cases/{caseId}")
@ConsistentWith({})
@Tag(name = "Audit")
final class CaseDataQueries {

    private final DataResponses responses;
    private final GrantedCases cases;

    CaseDataQueries(DataResponses responses, GrantedCases cases) {
        this.responses = responses;
        this.cases = cases;
    }

    @GetMapping(path = "/dossier", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Get the dossier of a granted case of the type ACCESS",
            description = "Needs an Audit-Purpose. The same as a page that is ready to print with Accept: text/html.")
    @DossierResponse
    @ApiResponse(responseCode = "409", description = "The case is not granted")
    void dossier(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID caseId, HttpServletResponse response)
            throws IOException {
        responses.json(caller, person(caller, purpose, caseId, CaseType.ACCESS), purpose, response);
    }

    @GetMapping(path = "/dossier", produces = MediaType.TEXT_HTML_VALUE)
    void page(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID caseId, HttpServletResponse response)
            throws IOException {
        responses.html(caller, person(caller, purpose, caseId, CaseType.ACCESS), purpose, response);
    }

    @GetMapping(path = "/portability", produces = DataResponses.ZIP)
    @Operation(
            summary = "Get the archive of a granted case of the type PORTABILITY",
            description = "Needs an Audit-Purpose.")
    @ArchiveResponse
    @ApiResponse(responseCode = "409", description = "The case is not granted")
    void archive(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID caseId, HttpServletResponse response)
            throws IOException {
        responses.zip(caller, person(caller, purpose, caseId, CaseType.PORTABILITY), purpose, response);
    }

    private PersonId person(Caller caller, Optional<AuditPurpose> purpose, UUID caseId, CaseType type) {
        Permission.HANDLE_CASES.require(caller);
        if (purpose.isEmpty()) {
            throw InvalidFields.of(AuditPurpose.HEADER, "Say in this header why you need the data of this person.");
        }
        return cases.person(new CaseId(caseId), type);
    }
}
