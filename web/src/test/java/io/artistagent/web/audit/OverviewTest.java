package io.artistagent.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.cases.AuditCase;
import io.artistagent.web.audit.cases.CaseSamples;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.ledger.Checkpoint;
import io.artistagent.web.audit.ledger.LedgerSamples;
import io.artistagent.web.audit.ledger.LogStatus.LedgerState;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.privacy.CaseState;
import io.artistagent.web.privacy.CaseType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The overview says that nothing needs the officer only if everything is known to be well. */
class OverviewTest {

    @Test
    void an_unchanged_log_needs_nobody() {
        assertThat(AuditSamples.overview(LedgerSamples.log(LedgerState.INTACT)).isQuiet(DeskSamples.AT))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INTACT")
    void a_log_that_is_not_unchanged_needs_the_officer(LedgerState state) {
        assertThat(AuditSamples.overview(LedgerSamples.log(state)).isQuiet(DeskSamples.AT))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"RECEIVED, true", "IDENTITY_CONFIRMED, true", "DECIDED, false", "DONE, false"})
    void a_case_that_is_not_decided_waits_for_the_officer(CaseState state, boolean waits) {
        AuditCase due = CaseSamples.oneCase(CaseType.ERASURE, state, "2026-12-23T09:00:00Z");
        Overview overview = new Overview(
                DeskSamples.desk(AuditTab.OVERVIEW),
                new ApiResult.Success<>(new Page<>(List.of(due), null)),
                new ApiResult.Success<>(Page.empty()),
                new ApiResult.Success<>(Page.empty()),
                Checkpoint.of(LedgerSamples.NOTE),
                "key",
                new ApiResult.Success<>(LedgerSamples.log(LedgerState.INTACT)));

        assertThat(overview.waitingCases(DeskSamples.AT)).hasSize(waits ? 1 : 0);
        assertThat(overview.isQuiet(DeskSamples.AT)).isEqualTo(!waits);
    }

    @Test
    void a_log_whose_state_is_unknown_needs_the_officer() {
        Overview overview = new Overview(
                DeskSamples.desk(AuditTab.OVERVIEW),
                new ApiResult.Success<>(Page.empty()),
                new ApiResult.Success<>(Page.empty()),
                new ApiResult.Success<>(Page.empty()),
                Checkpoint.of(LedgerSamples.NOTE),
                "key",
                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE));

        assertThat(overview.isQuiet(DeskSamples.AT)).isFalse();
        assertThat(overview.isIncomplete()).isTrue();
    }
}
