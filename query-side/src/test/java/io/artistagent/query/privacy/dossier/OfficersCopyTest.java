package io.artistagent.query.privacy.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Personal;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.Reason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An officer makes a copy of a person's data for a granted case. */
class OfficersCopyTest extends OwnDataTestBase {

    @Test
    void an_officer_gets_a_copy_only_for_a_granted_case_and_says_why() {
        CaseId access = new CaseId(UUID.randomUUID());
        log.append(access, opened(access, CaseType.ACCESS)).settle();
        String path = "/audit/cases/" + access + "/dossier";
        assertThat(apiClient.getFor("a request", "clara", path)).hasStatus(409);
        log.append(
                access,
                new CaseDecided(
                        access, CaseType.ACCESS, person, CaseDecision.GRANT, Personal.of(new Reason("Confirmed"))));
        log.settle();

        assertThat(apiClient.get("clara", path)).hasStatus(400);
        assertThat(apiClient.getFor("a request", "root", path)).hasStatus(403);
        assertThat(apiClient.getFor("a request", "clara", "/audit/cases/" + access + "/portability"))
                .hasStatus(404)
                .bodyText()
                .contains("/problems/no-such-copy");
        assertThat(apiClient.getFor("a request", "clara", "/audit/cases/" + UUID.randomUUID() + "/portability"))
                .hasStatus(404)
                .bodyText()
                .contains("This case does not exist");
        assertThat(apiClient.getFor("a request", "clara", path))
                .hasStatus(200)
                .bodyText()
                .contains(mark);
        assertThat(apiClient.read("root", "/me/accesses").toString()).contains("a request", "EXPORT");
        assertThat(apiClient
                        .json(apiClient.accepting("application/json", "root", "/me/data/dossier"))
                        .path("accesses")
                        .toString())
                .contains("a request")
                .doesNotContain(apiClient.person("clara").toString());
    }

    private CaseOpened opened(CaseId id, CaseType type) {
        return new CaseOpened(
                id, type, person, null, Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    }
}
