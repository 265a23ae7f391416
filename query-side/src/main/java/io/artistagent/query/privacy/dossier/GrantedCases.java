package io.artistagent.query.privacy.dossier;

import io.artistagent.api.Problem;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.UnknownCase;
import io.artistagent.eventlog.storage.AggregateEvents;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Finds the person to whom a granted case entitles, from the log itself. */
@Component
final class GrantedCases {

    private final AggregateEvents log;

    GrantedCases(AggregateEvents log) {
        this.log = log;
    }

    /**
     * Returns the person of a granted case.
     *
     * @throws UnknownCase if there is no such case of this type
     */
    PersonId person(CaseId id, CaseType type) {
        List<Object> events = log.of(id.toString())
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
        PersonId person = events.stream()
                .filter(CaseOpened.class::isInstance)
                .map(CaseOpened.class::cast)
                .filter(opened -> opened.type() == type)
                .map(CaseOpened::person)
                .findFirst()
                .orElseThrow(UnknownCase::new);
        if (events.stream()
                .noneMatch(event -> event instanceof CaseDecided it && it.decision() == CaseDecision.GRANT)) {
            throw new ErrorResponseException(
                    HttpStatus.CONFLICT,
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "case-not-granted",
                            "The case is not granted",
                            "A copy of the data can be made once the case is granted."),
                    null);
        }
        return person;
    }
}
