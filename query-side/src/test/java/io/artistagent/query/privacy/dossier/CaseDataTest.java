package io.artistagent.query.privacy.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.privacy.CaseCompleted;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.CaseWithdrawn;
import io.artistagent.domain.privacy.Closing;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.query.QuerySideTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A granted case opens the data of a person to officers for a while, and not for ever. */
class CaseDataTest extends QuerySideTest {

    private static final Instant RECEIVED = Instant.now().minus(Duration.ofDays(90));

    private final PersonId person = new PersonId(UUID.randomUUID());
    private final CaseId id = new CaseId(UUID.randomUUID());

    @Test
    void a_copy_can_be_made_until_thirty_days_after_the_end_of_the_case() {
        granted();
        assertCopies(true);
        log.appendAt(Instant.now().minus(Duration.ofDays(29)), id, new CaseCompleted(id, CaseType.ACCESS, person))
                .settle();

        assertCopies(true);
    }

    @Test
    void no_copy_can_be_made_of_a_case_that_ended_long_ago() {
        granted();
        log.appendAt(Instant.now().minus(Duration.ofDays(31)), id, new CaseCompleted(id, CaseType.ACCESS, person))
                .settle();

        assertCopies(false);
        assertThat(apiClient.getFor("a request", "clara", "/audit/cases/" + id + "/dossier"))
                .bodyText()
                .contains("/problems/case-ended-long-ago");
    }

    @Test
    void no_copy_can_be_made_of_a_granted_case_that_was_closed_by_an_erasure() {
        granted();
        log.append(id, new CaseWithdrawn(id, CaseType.ACCESS, person, Closing.BY_ERASURE))
                .settle();

        assertCopies(false);
    }

    private void granted() {
        log.appendAt(
                        RECEIVED,
                        id,
                        new CaseOpened(id, CaseType.ACCESS, person, null, RECEIVED, RECEIVED),
                        new CaseDecided(
                                id, CaseType.ACCESS, person, CaseDecision.GRANT, Personal.of(new Reason("Confirmed"))))
                .settle();
    }

    private void assertCopies(boolean possible) {
        assertThat(apiClient.getFor("a request", "clara", "/audit/cases/" + id + "/dossier"))
                .hasStatus(possible ? 200 : 409);
        assertThat(apiClient
                        .read("clara", "/audit/cases/{id}", id)
                        .path("links")
                        .has("dossier"))
                .isEqualTo(possible);
    }
}
