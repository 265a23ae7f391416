package io.artistagent.query.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.privacy.CaseCompleted;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseReceipt.Result;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.ErasureCertified;
import io.artistagent.domain.privacy.ErasureException;
import io.artistagent.domain.privacy.ErasureFacts;
import io.artistagent.domain.privacy.ErasureStarted;
import io.artistagent.domain.privacy.IdentityConfirmed;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.privacy.ReceiptsRecorded;
import io.artistagent.query.QuerySideTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The certificate of an erasure, verified by a JOSE library that is not ours. */
class CertificateTest extends QuerySideTest {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

    private final CaseId id = new CaseId(UUID.randomUUID());
    private final PersonId person = new PersonId(UUID.randomUUID());

    private void done() {
        ErasureFacts facts = new ErasureFacts(
                person,
                AT,
                "abcdef",
                17,
                4_711,
                "before",
                "after",
                List.of(new ErasureException("Backups", "They expire.")));
        log.append(
                        id,
                        new CaseOpened(id, CaseType.ERASURE, person, null, AT, AT),
                        new IdentityConfirmed(id, person),
                        new CaseDecided(
                                id, CaseType.ERASURE, person, CaseDecision.GRANT, Personal.of(new Reason("It is so."))),
                        new ErasureStarted(id, person, "abcdef", 17, "before"),
                        new ReceiptsRecorded(id, List.of(new CaseReceipt("keys", AT, Result.ERASED))),
                        new ErasureCertified(id, facts),
                        new CaseCompleted(id, CaseType.ERASURE, person))
                .settle();
    }

    @Test
    void a_certificate_is_verified_with_the_published_key() throws Exception {
        done();
        OctetKeyPair key = (OctetKeyPair) JWKSet.parse(text(apiClient.at("clara", "/.well-known/jwks-ledger.json")))
                .getKeys()
                .getFirst();

        JWSObject certificate = JWSObject.parse(text(apiClient.get("clara", "/audit/cases/{id}/certificate", id)));

        assertThat(certificate.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.EdDSA);
        assertThat(certificate.getHeader().getKeyID()).isEqualTo(key.getKeyID());
        assertThat(certificate.verify(new Ed25519Verifier(key))).isTrue();
        assertThat(certificate.getPayload().toString()).isEqualTo("""
                {"case":"%s","pseudonym":"%s","erasedAt":"2026-01-02T03:04:05.678Z","keyFingerprint":"abcdef",\
                "fromIndex":17,"toIndex":4711,"checkpointBefore":"before","checkpointAfter":"after",\
                "receipts":[{"place":"keys","at":"2026-01-02T03:04:05.678Z","result":"ERASED"}],\
                "exceptions":[{"what":"Backups","why":"They expire."}]}""".formatted(id, person));
        assertThat(apiClient
                        .read("clara", "/audit/cases/{id}", id)
                        .at("/links/certificate")
                        .asString())
                .isEqualTo("/api/v1/audit/cases/" + id + "/certificate");
    }

    @Test
    void a_client_that_asks_for_JSON_gets_the_same_certificate() {
        done();

        MvcTestResult answer = apiClient.accepting("application/json", "clara", "/audit/cases/{id}/certificate", id);

        assertThat(answer).hasContentType(MediaType.parseMediaType("application/jose"));
        assertThat(text(answer).split("\\.")).hasSize(3);
        assertThat(text(answer)).isEqualTo(text(apiClient.get("clara", "/audit/cases/{id}/certificate", id)));
    }

    @Test
    void a_certificate_that_was_altered_is_not_verified() throws Exception {
        done();
        OctetKeyPair key = (OctetKeyPair) JWKSet.parse(text(apiClient.at("clara", "/.well-known/jwks-ledger.json")))
                .getKeys()
                .getFirst();
        String[] parts = text(apiClient.get("clara", "/audit/cases/{id}/certificate", id))
                .split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged =
                Base64URL.encode(payload.replace("ERASED", "NOTHING_THERE")).toString();

        assertThat(JWSObject.parse(parts[0] + "." + forged + "." + parts[2]).verify(new Ed25519Verifier(key)))
                .isFalse();
    }

    @Test
    void a_case_that_is_not_done_has_no_certificate() {
        log.append(id, new CaseOpened(id, CaseType.ERASURE, person, null, AT, AT))
                .settle();

        assertThat(apiClient.get("clara", "/audit/cases/{id}/certificate", id)).hasStatus(404);
        assertThat(apiClient.get("clara", "/audit/cases/{id}/certificate", UUID.randomUUID()))
                .hasStatus(404);
        assertThat(apiClient.get("alma", "/audit/cases/{id}/certificate", id)).hasStatus(403);
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
