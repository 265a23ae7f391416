package io.artistagent.web.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.privacy.CaseState;
import io.artistagent.web.privacy.CaseType;
import org.junit.jupiter.api.Test;

/** What the page of a case says before its identity is confirmed. */
class AuditCaseTest {

    @Test
    void a_case_that_an_officer_opened_does_not_say_that_somebody_was_signed_in() {
        assertThat(received(CaseType.ACCESS).openedBy()).isEqualTo("PERSON");
        assertThat(received(CaseType.ACCESS).identityText()).isEqualTo("case.identity.signedin");
        assertThat(received(CaseType.ERASURE).openedBy()).isEqualTo("OFFICER");
        assertThat(received(CaseType.ERASURE).identityText()).isEqualTo("case.identity.letter");
    }

    private static AuditCase received(CaseType type) {
        return CaseSamples.oneCase(type, CaseState.RECEIVED, "2026-11-20T09:00:00Z");
    }
}
