package io.artistagent.web.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.cases.AuditCase.CaseStep;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.privacy.CaseState;
import io.artistagent.web.privacy.CaseType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of cases say and offer. */
class AuditCaseTest {

    @Test
    void a_case_that_an_officer_opened_does_not_say_that_somebody_was_signed_in() {
        assertThat(received(CaseType.ACCESS).openedBy()).isEqualTo("PERSON");
        assertThat(received(CaseType.ACCESS).identityText()).isEqualTo("case.identity.signedin");
        assertThat(received(CaseType.ERASURE).openedBy()).isEqualTo("OFFICER");
        assertThat(received(CaseType.ERASURE).identityText()).isEqualTo("case.identity.letter");
    }

    @Test
    void a_closed_case_says_whose_it_is_and_when_it_was_received_and_closed() {
        String html = DeskSamples.html(
                        "audit/cases/cases",
                        new CasePages.CasesPage(
                                DeskSamples.desk(AuditTab.CASES),
                                new Page<>(
                                        List.of(CaseSamples.oneCase(
                                                CaseType.ACCESS, CaseState.DONE, "2026-12-23T09:00:00Z")),
                                        null)))
                .replaceAll("\\s+", " ");

        assertThat(html).contains("Access: 018f0000", "Received <time", "2026-10-25 09:00:00 UTC", "Closed <time");
    }

    @Test
    void the_case_that_was_closed_last_is_on_top() {
        AuditCase sooner = closed("2026-11-20T14:31:07Z");
        AuditCase later = closed("2026-11-25T00:00:00Z");

        assertThat(new CasePages.CasesPage(DeskSamples.desk(AuditTab.CASES), new Page<>(List.of(sooner, later), null))
                        .closed())
                .containsExactly(later, sooner);
    }

    @ParameterizedTest
    @CsvSource({"RECEIVED, true", "IDENTITY_CONFIRMED, true", "DECIDED, false", "IN_PROGRESS, false"})
    void the_time_of_a_decided_case_that_the_system_carries_out_is_not_extended(CaseState state, boolean extensible) {
        assertThat(withSteps(state, List.of(CaseStep.EXTEND)).canExtend()).isEqualTo(extensible);
        assertThat(withSteps(state, List.of(CaseStep.EXTEND, CaseStep.FULFIL)).canExtend())
                .isTrue();
    }

    @Test
    void all_times_of_a_case_are_written_in_one_way() {
        String html = DeskSamples.html(
                "audit/cases/case",
                new CasePages.CasePage(
                        DeskSamples.desk(AuditTab.CASES),
                        CaseSamples.oneCase(CaseType.ERASURE, CaseState.IDENTITY_CONFIRMED, "2026-12-23T09:00:00Z"),
                        false,
                        Form.empty(),
                        Form.empty()));

        assertThat(html).contains("<time").doesNotContain("data-local");
        List<String> times = List.of(html.split("<time[^>]*>", -1));
        assertThat(times.subList(1, times.size()))
                .allSatisfy(rest ->
                        assertThat(rest).containsPattern("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC</time>"));
    }

    @Test
    void an_erasure_that_waits_for_a_legal_hold_says_so() {
        AuditCase granted = CaseSamples.oneCase(CaseType.ERASURE, CaseState.DECIDED, "2026-12-23T09:00:00Z");
        for (boolean waits : List.of(true, false)) {
            String html = DeskSamples.html(
                    "audit/cases/case",
                    new CasePages.CasePage(
                            DeskSamples.desk(AuditTab.CASES), granted, waits, Form.empty(), Form.empty()));
            assertThat(html.contains("nothing is erased until it is lifted")).isEqualTo(waits);
        }
    }

    private static AuditCase closed(String at) {
        return copy(
                CaseSamples.oneCase(CaseType.ACCESS, CaseState.DONE, "2026-12-23T09:00:00Z"),
                CaseState.DONE,
                Instant.parse(at),
                List.of());
    }

    private static AuditCase withSteps(CaseState state, List<CaseStep> steps) {
        return copy(CaseSamples.oneCase(CaseType.ACCESS, state, "2026-12-23T09:00:00Z"), state, DeskSamples.AT, steps);
    }

    private static AuditCase copy(AuditCase it, CaseState state, Instant closedAt, List<CaseStep> steps) {
        return new AuditCase(
                it.id(),
                it.type(),
                it.subject(),
                it.openedBy(),
                state,
                it.receivedAt(),
                it.dueAt(),
                it.extended(),
                it.decision(),
                it.reason(),
                it.note(),
                it.decidedAt(),
                closedAt,
                it.closing(),
                it.receipts(),
                steps,
                it.withheld(),
                it.erased(),
                it.version(),
                it.links());
    }

    private static AuditCase received(CaseType type) {
        return CaseSamples.oneCase(type, CaseState.RECEIVED, "2026-11-20T09:00:00Z");
    }
}
