package io.artistagent.command.privacy;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.LegalHold;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHolds;
import org.springframework.stereotype.Component;

/** Reads the legal holds from the log, so that the answer is always current. */
@Component
final class LogLegalHolds implements LegalHolds {

    private final AggregateReader<LegalHold> log;

    LogLegalHolds(AggregateReader<LegalHold> log) {
        this.log = log;
    }

    @Override
    public boolean isHeld(PersonId person) {
        return log.ask(new LegalHoldId(person), LegalHold::isHeld).orElse(false);
    }
}
