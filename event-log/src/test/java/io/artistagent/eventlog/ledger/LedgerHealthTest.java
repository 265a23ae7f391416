package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
        new LedgerMetrics(state, fixture.log.highWaterMark()).bindTo(meters);
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
    void a_place_outside_that_is_away_is_degraded() {
        state.publishingFails(true);

        assertThat(health(Clock.systemUTC()).getStatus()).isEqualTo(DEGRADED);
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
        return new LedgerHealth(fixture.at(clock), state).health();
    }
}
