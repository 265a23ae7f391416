package io.artistagent.domain.privacy;

import static io.artistagent.domain.Cast.NOW;
import static io.artistagent.domain.Cast.uuid;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of breaches. */
class BreachTest {

    private static final BreachId ID = new BreachId(uuid(51));
    private static final Instant NOTICED = NOW.minus(Duration.ofHours(1));
    private static final BreachDetails DETAILS =
            new BreachDetails(new BreachText("A laptop was stolen."), List.of(DataCategory.FIGURES), null, null);

    private final BreachRecorded recorded =
            new BreachRecorded(ID, DETAILS, NOTICED, NOTICED.plus(Duration.ofHours(72)));
    private AggregateTestFixture<Breach> breaches;

    @BeforeEach
    void fixture() {
        breaches = new AggregateTestFixture<>(Breach.class);
        breaches.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void the_authority_is_notified_within_72_hours() {
        breaches.givenNoPriorActivity()
                .when(new RecordBreach(ID, DETAILS, NOTICED))
                .expectEvents(recorded);
    }

    @Test
    void a_breach_is_not_noticed_in_the_future() {
        breaches.givenNoPriorActivity()
                .when(new RecordBreach(ID, DETAILS, NOW.plusMillis(1)))
                .expectException(BreaksRule.rule(ABreachIsNotNoticedInTheFuture.class));
    }

    @Test
    void a_breach_that_is_older_than_the_regulation_is_a_slip_of_the_pen() {
        breaches.givenNoPriorActivity()
                .when(new RecordBreach(ID, DETAILS, Instant.parse("2018-05-24T23:59:59Z")))
                .expectException(BreaksRule.rule(ABreachIsNotOlderThanTheRegulation.class));
    }

    @Test
    void what_is_known_later_is_added() {
        breaches.given(recorded)
                .when(amend(Change.to(120L), Change.to(NOW), Change.keep()))
                .expectEvents(
                        new BreachAmended(ID, new BreachDetails(DETAILS.what(), DETAILS.categories(), 120L, null)),
                        new AuthorityNotified(ID, NOW));
    }

    @Test
    void a_notification_is_not_older_than_the_notice() {
        breaches.given(recorded)
                .when(amend(Change.keep(), Change.keep(), Change.to(NOTICED.minusMillis(1))))
                .expectException(BreaksRule.rule(ANotificationFollowsTheNotice.class));
    }

    private static AmendBreach amend(Change<Long> persons, Change<Instant> authority, Change<Instant> affected) {
        return new AmendBreach(ID, null, Change.keep(), Change.keep(), persons, Change.keep(), authority, affected);
    }
}
