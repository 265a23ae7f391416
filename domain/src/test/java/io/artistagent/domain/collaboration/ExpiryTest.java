package io.artistagent.domain.collaboration;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.NOW;
import static io.artistagent.domain.collaboration.Requests.EXPIRY;
import static io.artistagent.domain.collaboration.Requests.ID;
import static io.artistagent.domain.collaboration.Requests.accept;
import static io.artistagent.domain.collaboration.Requests.request;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import java.time.Duration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private final TestExecutor<Collaboration> collaboration =
            Requests.fixture(new InMemoryServices()).givenCurrentTime(NOW);

    @Test
    void an_unanswered_request_expires() {
        collaboration
                .andGivenCommands(request())
                .whenThenTimeAdvancesTo(EXPIRY)
                .expectEvents(new CollaborationExpired(ID))
                .expectTriggeredDeadlinesWithName(Collaboration.EXPIRY);
    }

    @Test
    void a_request_does_not_expire_before_its_time() {
        collaboration
                .andGivenCommands(request())
                .whenThenTimeAdvancesTo(EXPIRY.minusMillis(1))
                .expectNoEvents()
                .expectScheduledDeadlineWithName(Duration.ofMillis(1), Collaboration.EXPIRY);
    }

    @Test
    void an_accepted_request_does_not_expire() {
        collaboration
                .andGivenCommands(request(), accept(BRUNO, null))
                .whenThenTimeElapses(Duration.ofDays(400))
                .expectNoEvents()
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_declined_request_does_not_expire() {
        collaboration
                .andGivenCommands(request(), new DeclineCollaboration(ID, null, BRUNO))
                .whenThenTimeElapses(Duration.ofDays(400))
                .expectNoEvents()
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_withdrawn_request_does_not_expire() {
        collaboration
                .andGivenCommands(request(), new WithdrawCollaboration(ID, null, ALMA))
                .whenThenTimeElapses(Duration.ofDays(400))
                .expectNoEvents()
                .expectNoScheduledDeadlines();
    }

    @Test
    void an_expired_request_cannot_be_accepted() {
        collaboration
                .andGiven(Requests.REQUESTED, new CollaborationExpired(ID))
                .when(accept(BRUNO, null))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAPendingRequestIsAnswered.class));
    }

    @Test
    void a_request_can_be_answered_until_the_last_moment() {
        collaboration
                .andGiven(Requests.REQUESTED)
                .andGivenCurrentTime(EXPIRY.minusNanos(1))
                .when(accept(BRUNO, null))
                .expectEvents(new CollaborationAccepted(ID, BRUNO, Requests.HALVES));
    }

    /** The clock decides, not the deadline, which may fire late if the system was down. */
    @Test
    void an_expired_request_cannot_be_accepted_even_before_the_deadline_fires() {
        collaboration
                .andGiven(Requests.REQUESTED)
                .andGivenCurrentTime(EXPIRY)
                .when(accept(BRUNO, null))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAPendingRequestIsAnswered.class));
    }
}
