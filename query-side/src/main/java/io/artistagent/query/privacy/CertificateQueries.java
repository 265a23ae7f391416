package io.artistagent.query.privacy;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.NoLedger;
import io.artistagent.domain.privacy.UnknownCase;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.ledger.jws.Jws;
import io.artistagent.ledger.note.LedgerKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Certifies that a person was erased, in a form that any JOSE tool verifies without asking us. */
@RestController
@RequestMapping("/api/v1/audit/cases/{caseId}/certificate")
@ConsistentWith(PrivacyReadModel.class)
@Tag(name = "Audit")
final class CertificateQueries {

    private static final String JOSE = "application/jose";
    private static final String EXAMPLE = "eyJhbGciOiJFZERTQSJ9.eyJjYXNlIjoiNmYxZCJ9.c2lnbmF0dXJl";

    private final Cases cases;
    private final ObjectProvider<LedgerKey> key;
    private final JsonMapper json;
    private final AccessRecorder accesses;

    CertificateQueries(Cases cases, ObjectProvider<LedgerKey> key, JsonMapper json, AccessRecorder accesses) {
        this.cases = cases;
        this.key = key;
        this.json = json;
        this.accesses = accesses;
    }

    @GetMapping(produces = {JOSE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(
            operationId = "certificate",
            summary = "Certify an erasure",
            description = "A JWS in compact form, signed with EdDSA and the key of the ledger"
                    + " (/.well-known/jwks-ledger.json), whatever the client accepts. The signature of a certificate never"
                    + " changes.")
    @ApiResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(mediaType = JOSE, schema = @Schema(type = "string", example = EXAMPLE)))
    ResponseEntity<byte[]> file(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID caseId) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(JOSE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"erasure-" + caseId + ".jws\"")
                .body(certificate(caller, purpose, caseId).getBytes(StandardCharsets.US_ASCII));
    }

    private String certificate(Caller caller, Optional<AuditPurpose> purpose, UUID caseId) {
        Permission.READ_AUDIT.require(caller);
        CaseDocument found = cases.find(caseId).orElseThrow(UnknownCase::new);
        CaseDocument.Facts facts = found.facts();
        if (facts == null) {
            throw new UnknownCertificate();
        }
        LedgerKey signer = key.getIfAvailable(() -> {
            throw new NoLedger();
        });
        byte[] payload = json.writeValueAsBytes(Certificate.of(found, facts, cases.receipts(found)));
        accesses.read(caller, purpose, Action.READ, List.of(UUID.fromString(found.person())), List.of(), 1);
        return Jws.sign(signer, payload);
    }
}
