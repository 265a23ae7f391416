package io.artistagent.web.audit;

import io.artistagent.web.audit.breaches.Breach;
import io.artistagent.web.audit.cases.AuditCase;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.ledger.Checkpoint;
import io.artistagent.web.audit.ledger.LogStatus;
import io.artistagent.web.audit.operation.Projection;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs the officer today. Each part can be unavailable without the others.
 *
 * @param log whether the log was altered
 */
public record Overview(
        Desk desk,
        ApiResult<Page<AuditCase>> cases,
        ApiResult<Page<Breach>> breaches,
        ApiResult<Page<Projection>> projections,
        @Nullable Checkpoint checkpoint,
        @Nullable String key,
        ApiResult<LogStatus> log) {

    static final int SOME = 5;

    /** Returns the open cases, the next one due first. */
    public List<AuditCase> openCases() {
        return cases.or(Page.empty()).items().stream()
                .filter(it -> it.state().isOpen())
                .sorted(AuditCase.URGENT_FIRST)
                .toList();
    }

    /** Returns the open cases that are shown here. */
    public List<AuditCase> nextCases() {
        return openCases().stream().limit(SOME).toList();
    }

    /** Returns the breaches of which the authority is not notified yet, the next one due first. */
    public List<Breach> openBreaches() {
        return breaches.or(Page.empty()).items().stream()
                .filter(Breach::isOpen)
                .sorted(Comparator.comparing(Breach::deadline))
                .toList();
    }

    /** Returns the projections that do not follow the log. */
    public List<Projection> stopped() {
        return projections.or(Page.empty()).items().stream()
                .filter(it -> !it.isHealthy())
                .toList();
    }

    /** Returns the number of dead letters; the API counts those of each projection. */
    public long deadLetterCount() {
        return projections.or(Page.empty()).items().stream()
                .mapToLong(Projection::deadLetters)
                .sum();
    }

    /** Returns the cases that wait for the officer, are overdue or are due within days. */
    public List<AuditCase> waitingCases(Instant now) {
        return openCases().stream()
                .filter(it -> it.state().isUndecided() || it.clock().isSoon(now))
                .toList();
    }

    /** Whether a part of what needs the officer is unknown. */
    public boolean isIncomplete() {
        return cases.problem() != null
                || breaches.problem() != null
                || projections.problem() != null
                || log.problem() != null;
    }

    /** Whether everything was looked at and nothing needs the officer. */
    public boolean isQuiet(Instant now) {
        return waitingCases(now).isEmpty()
                && openBreaches().isEmpty()
                && deadLetterCount() == 0
                && stopped().isEmpty()
                && checkpoint != null
                && log instanceof ApiResult.Success<LogStatus>(LogStatus known)
                && known.isIntact()
                && !isIncomplete();
    }
}
