package io.artistagent.domain.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A breach of personal data in the register. The authority must be notified within 72 hours after it was noticed. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets the fields
public final class Breach {

    private static final Duration TIME_TO_NOTIFY = Duration.ofHours(72);

    @AggregateIdentifier
    private BreachId id;

    private BreachDetails details;
    private Instant noticedAt;

    @SuppressWarnings("unused") // an officer who looks back sees it
    private @Nullable Instant authorityNotifiedAt;

    @SuppressWarnings("unused") // an officer who looks back sees it
    private @Nullable Instant personsNotifiedAt;

    @CommandHandler
    Breach(RecordBreach command, Clock clock) {
        Instant noticed = command.noticedAt().truncatedTo(ChronoUnit.MILLIS);
        new ABreachIsNotOlderThanTheRegulation(noticed).check();
        new ABreachIsNotNoticedInTheFuture(noticed, clock.instant()).check();
        apply(new BreachRecorded(command.breachId(), command.details(), noticed, noticed.plus(TIME_TO_NOTIFY)));
    }

    @CommandHandler
    void decide(AmendBreach command, Clock clock) {
        BreachDetails amended = new BreachDetails(
                command.what().overRequired(details.what()),
                command.categories().overRequired(details.categories()),
                command.persons().over(details.persons()),
                command.measures().over(details.measures()));
        Instant authority = notification(command.authorityNotifiedAt(), clock);
        Instant persons = notification(command.personsNotifiedAt(), clock);
        if (!amended.equals(details)) {
            apply(new BreachAmended(id, amended));
        }
        if (authority != null) {
            apply(new AuthorityNotified(id, authority));
        }
        if (persons != null) {
            apply(new AffectedPersonsNotified(id, persons));
        }
    }

    private @Nullable Instant notification(Change<Instant> change, Clock clock) {
        Instant at = change.over(null);
        if (at == null) {
            return null;
        }
        new ANotificationFollowsTheNotice(at, noticedAt, clock.instant()).check();
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    @EventSourcingHandler
    void evolve(BreachRecorded event) {
        id = event.breachId();
        details = event.details();
        noticedAt = event.noticedAt();
    }

    @EventSourcingHandler
    void evolve(BreachAmended event) {
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(AuthorityNotified event) {
        authorityNotifiedAt = event.at();
    }

    @EventSourcingHandler
    void evolve(AffectedPersonsNotified event) {
        personsNotifiedAt = event.at();
    }

    Breach() {}
}
