package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** An operator learns from health and metrics that the log was altered, or that the ledger does not keep up. */
class LedgerHealthTest {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final LedgerState state = new LedgerState();
    private LedgerFixture fixture;

    @BeforeEach
    void open() throws SQLException {
        fixture = new LedgerFixture();
        fixture.append(10);
        fixture.followToTheEnd();
        fixture.sign();
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
    }

    @Test
    void an_intact_ledger_is_up() {
        assertThat(health(Clock.systemUTC()).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void an_altered_log_is_down_until_it_is_restored() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new LedgerMetrics(state, fixture.log.highWaterMark(), Clock.systemUTC()).bindTo(meters);
        fixture.log
                .sql()
                .execute("UPDATE log.event SET time_stamp = time_stamp + interval '1 second' WHERE global_index = 3");
        fixture.onConnection(new SelfCheck(fixture.tables, fixture.upcasting, state)::checkPage);

        Health health = health(Clock.systemUTC());

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("altered", 1L);
        assertThat(meters.get("artist.agent.ledger.altered").gauge().value()).isEqualTo(1);

        fixture.log
                .sql()
                .execute("UPDATE log.event SET time_stamp = time_stamp - interval '1 second' WHERE global_index = 3");
        fixture.onConnection(new SelfCheck(fixture.tables, fixture.upcasting, state)::checkPage);
        assertThat(health(Clock.systemUTC()).getStatus()).isEqualTo(Status.UP);
        assertThat(meters.get("artist.agent.ledger.altered").gauge().value()).isZero();
    }

    @Test
    void a_ledger_that_contradicts_its_checkpoint_is_down_in_every_process() throws InterruptedException {
        fixture.log.sql().execute("UPDATE ledger.checkpoint SET root = sha256(root)");
        fixture.append(1);
        LedgerState follower = fixture.follow();
        LedgerFixture.await(() -> follower.broken().isPresent());

        assertThat(health(Clock.systemUTC()).getStatus()).isEqualTo(Status.DOWN);
        fixture.stopFollowing();
        assertThat(health(Clock.systemUTC()).getStatus())
                .as("after the follower")
                .isEqualTo(Status.DOWN);
    }

    @Test
    void a_follower_that_fails_is_degraded() {
        state.failed(new IllegalStateException("The disk is full."));

        assertThat(health(Clock.systemUTC()).getStatus()).isEqualTo(DEGRADED);
    }

    @Test
    void a_ledger_that_falls_behind_is_degraded() {
        fixture.append(1);

        assertThat(health(Clock.systemUTC()).getStatus()).isEqualTo(Status.UP);
        assertThat(health(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)))
                        .getStatus())
                .isEqualTo(DEGRADED);
    }

    @Test
    void a_self_check_that_does_not_get_to_the_end_is_degraded() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(70));
        fixture.onConnection(new SelfCheck(fixture.tables, fixture.upcasting, state)::checkPage);
        assertThat(fixture.ledger.status().state()).isEqualTo(LedgerStatus.State.INTACT);

        assertThat(health(later).getStatus()).isEqualTo(DEGRADED);
        assertThat(fixture.at(later).status().state()).isEqualTo(LedgerStatus.State.UNCHECKED);

        fixture.log.sql().update("UPDATE ledger.check_run SET finished_at = now() + interval '60 minutes'");
        assertThat(health(later).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_self_check_that_never_got_to_the_end_is_degraded() {
        assertThat(fixture.ledger.status().state()).isEqualTo(LedgerStatus.State.INTACT);
        fixture.log.sql().update("UPDATE ledger.check_run SET begun_at = now() - interval '61 minutes'");

        assertThat(fixture.ledger.status().state()).isEqualTo(LedgerStatus.State.UNCHECKED);
        assertThat(health(Clock.systemUTC()).getStatus()).isEqualTo(DEGRADED);
    }

    @Test
    void a_check_of_a_large_ledger_may_take_three_times_as_long_as_usual() {
        // 20,000 pages: more than five hours
        fixture.log.sql().update("UPDATE ledger.progress SET size = 10240000");
        fixture.log.sql().update("UPDATE ledger.checkpoint SET size = 10240000");

        assertThat(fixture.at(Clock.offset(Clock.systemUTC(), Duration.ofHours(16)))
                        .status()
                        .isUnchecked())
                .isFalse();
        assertThat(fixture.at(Clock.offset(Clock.systemUTC(), Duration.ofHours(17)))
                        .status()
                        .isUnchecked())
                .isTrue();
    }

    @Test
    void a_check_that_fails_is_seen_in_a_metric() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        LedgerState checking = fixture.check();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
        new LedgerMetrics(checking, fixture.log.highWaterMark(), later).bindTo(meters);
        Gauge unchecked = meters.get("artist.agent.ledger.unchecked").gauge();
        LedgerFixture.await(() -> unchecked.value() > 0);
        assertThat(unchecked.value()).isBetween(290.0, 310.0);

        checking.checks(later.instant());
        assertThat(unchecked.value()).as("after a failure").isGreaterThan(290);
        checking.checksNoMore();
        assertThat(unchecked.value()).isZero();
    }

    @Test
    void the_tables_are_read_at_most_once_a_second_however_often_health_is_asked_for() {
        Instant now = Instant.now();
        SetClock clock = new SetClock(now);
        LedgerHealth health = new LedgerHealth(fixture.ledger, state, clock);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        fixture.log.sql().update("INSERT INTO ledger.fault (detail) VALUES ('It contradicts itself.')");

        clock.set(now.plusMillis(900));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.set(now.plusMillis(1_100));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_place_outside_that_is_away_is_degraded() {
        state.publishingFails(true);

        assertThat(health(Clock.systemUTC()).getStatus()).isEqualTo(DEGRADED);
    }

    @Test
    void a_publication_that_is_stuck_is_degraded() {
        Instant now = Instant.now();
        state.beginsToPublish(now);

        assertThat(health(new SetClock(now.plusSeconds(110))).getStatus()).isEqualTo(Status.UP);
        assertThat(health(new SetClock(now.plusSeconds(130))).getStatus()).isEqualTo(DEGRADED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "c2hvcnQ=", "!!!"})
    void a_key_that_is_not_32_bytes_is_refused_without_being_shown(String key) {
        LedgerSettings settings = new LedgerSettings(
                true,
                "test.example/log",
                key,
                "",
                new LedgerSettings.Publish(Path.of("folder"), URI.create("http://example.org")),
                new LedgerSettings.WitnessServer(null, ""));

        assertThatThrownBy(() -> LedgerKeys.of(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("artist-agent.ledger.key must be 32 random bytes")
                .message()
                .doesNotContain("c2hvcnQ=");
        assertThat(settings.toString()).doesNotContain("c2hvcnQ=", "secret");
    }

    private Health health(Clock clock) {
        return new LedgerHealth(fixture.at(clock), state, clock).health();
    }
}
