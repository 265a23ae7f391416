package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.CompleteCase;
import io.artistagent.domain.privacy.RecordReceipts;
import io.artistagent.domain.privacy.StartCase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries out the cases that ask for a copy of the data. From the grant on, the copy is made whenever somebody fetches it, so nothing is
 * left to do but to say so.
 */
@Component
class GrantedCopies {

    static final TaskDescriptor<GrantedCase> TASK = TaskDescriptor.of("offer-copy", GrantedCase.class);

    private final CaseSteps steps;
    private final Clock clock;

    GrantedCopies(CaseSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    Optional<Duration> offer(CaseId id, GrantedCase granted) {
        String place = granted.type() == CaseType.ACCESS ? "dossier" : "archive";
        List<CaseReceipt> receipts = List.of(CaseReceipt.done(place, clock.instant()));
        return steps.take(
                id,
                granted,
                person -> List.of(new StartCase(id), new RecordReceipts(id, receipts), new CompleteCase(id)));
    }
}
