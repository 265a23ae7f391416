package io.artistagent.command.privacy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.ObjectToProcessing;
import io.artistagent.domain.consent.RestrictProcessing;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.CompleteCase;
import io.artistagent.domain.privacy.StartCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out the cases that ask for a limit. */
@Component
class GrantedLimits {

    static final TaskDescriptor<GrantedCase> TASK = TaskDescriptor.of("put-limit-in-force", GrantedCase.class);

    private final CaseSteps steps;

    GrantedLimits(CaseSteps steps) {
        this.steps = steps;
    }

    Optional<Duration> putInForce(CaseId id, GrantedCase granted) {
        return steps.take(
                id, granted, person -> List.of(new StartCase(id), limit(granted.type(), person), new CompleteCase(id)));
    }

    /** A person who objects need not name the processing: there is only one to object to. */
    private static Object limit(CaseType type, PersonId person) {
        return type == CaseType.RESTRICTION
                ? new RestrictProcessing(person)
                : new ObjectToProcessing(person, LegitimateInterest.MATCHING);
    }
}
