package io.artistagent.query.privacy.dossier;

import io.artistagent.api.Problem;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseCompleted;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseState;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.CaseWithdrawn;
import io.artistagent.domain.privacy.CopyPeriod;
import io.artistagent.domain.privacy.UnknownCase;
import io.artistagent.eventlog.storage.AggregateEvents;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Finds the person to whom a granted case entitles, from the log itself. */
@Component
final class GrantedCases {

    private final AggregateEvents log;
    private final Clock clock;

    GrantedCases(AggregateEvents log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Returns the person of a granted case.
     *
     * @throws UnknownCase if there is no such case of this type
     * @throws ErrorResponseException if it is not granted, or ended long ago
     */
    PersonId person(CaseId id, CaseType type) {
        @Nullable PersonId person = null;
        boolean known = false;
        CaseState state = CaseState.RECEIVED;
        @Nullable Instant closedAt = null;
        for (DomainEventMessage<?> event : log.of(id.toString()).asStream().toList()) {
            switch (event.getPayload()) {
                case CaseOpened opened -> {
                    known = true;
                    person = opened.type() == type ? opened.person() : null;
                }
                case CaseDecided decided ->
                    state = decided.decision() == CaseDecision.GRANT ? CaseState.DECIDED : CaseState.REFUSED;
                case CaseWithdrawn withdrawn -> state = CaseState.WITHDRAWN;
                case CaseCompleted completed -> {
                    state = CaseState.DONE;
                    closedAt = event.getTimestamp();
                }
                default -> {}
            }
        }
        if (!known) {
            throw new UnknownCase();
        }
        if (person == null) {
            throw anotherType();
        }
        if (!CopyPeriod.includes(state, closedAt, clock.instant())) {
            throw refused(state);
        }
        return person;
    }

    private static ErrorResponseException anotherType() {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-copy",
                        "This case is not about such a copy",
                        "A case of type ACCESS has a dossier, and one of type PORTABILITY has a data export."),
                null);
    }

    private static ErrorResponseException refused(CaseState state) {
        boolean done = state == CaseState.DONE;
        return new ErrorResponseException(
                HttpStatus.CONFLICT,
                Problem.of(
                        HttpStatus.CONFLICT,
                        done ? "case-ended-long-ago" : "case-not-granted",
                        done ? "The case ended long ago" : "The case is not granted",
                        done
                                ? "A copy of the data can be made until 30 days after the end of a case. The person can ask again."
                                : "A copy of the data can be made once the case is granted."),
                null);
    }
}
