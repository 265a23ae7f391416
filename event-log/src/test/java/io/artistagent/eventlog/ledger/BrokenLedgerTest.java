package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.ledger.Difference.Kind;
import io.artistagent.eventlog.ledger.LedgerStatus.State;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When somebody changes the ledger so that no checkpoint can be signed, all processes tell it, and nothing else stops. */
class BrokenLedgerTest {

    private static final String DAMAGE_TILE = "UPDATE ledger.tile SET hashes = set_byte(hashes, 64,"
            + " (get_byte(hashes, 64) + 1) % 256) WHERE level = 0 AND number = 1";
    private static final String REPAIR_TILE = DAMAGE_TILE.replace("+ 1", "+ 255");

    private LedgerFixture fixture;

    @BeforeEach
    void open() throws SQLException {
        fixture = new LedgerFixture();
        fixture.append(300);
        fixture.followToTheEnd();
        fixture.sign();
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
    }

    @Test
    void the_self_check_still_finds_a_changed_event() {
        fixture.log.sql().execute(DAMAGE_TILE);
        fixture.log.sql().execute("UPDATE log.event SET payload = payload || ' '::bytea WHERE global_index = 7");
        fixture.append(5);
        fixture.follow();
        LedgerState checker = fixture.check();

        LedgerFixture.await(() -> checker.alterations() >= 2
                && fixture.ledger.status().fault().isPresent()
                && fixture.ledger.status().size() == 305);

        LedgerStatus status = fixture.ledger.status();
        assertThat(status.state()).isEqualTo(State.ALTERED);
        assertThat(status.first()).extracting(Difference::kind).startsWith(Kind.CHANGED, Kind.ENTRY);
        assertThat(status.first()).extracting(Difference::index).startsWith(7L, 259L);
        assertThat(status.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("do not extend"));
        assertThat(status.checkpoint()).map(SignedCheckpoint::size).contains(300L);
    }

    @Test
    void the_events_that_arrive_meanwhile_get_their_checkpoint_once_it_is_repaired() throws SQLException {
        fixture.log.sql().execute(DAMAGE_TILE);
        fixture.append(5);
        LedgerState state = fixture.follow();
        LedgerFixture.await(() -> fixture.ledger.status().state() == State.BROKEN);
        fixture.append(5);
        LedgerFixture.await(() -> fixture.ledger.status().size() == 310);
        assertThat(state.broken()).isPresent();

        fixture.log.sql().execute(REPAIR_TILE);

        LedgerFixture.await(() -> fixture.ledger.status().state() == State.INTACT);
        assertThat(fixture.ledger.checkpoint().size()).isEqualTo(310);
        assertThat(state.broken()).isEmpty();
        fixture.append(5);
        LedgerFixture.await(() -> fixture.ledger.checkpoint().size() == 315);
        assertThat(fixture.verify(new TreeMap<>())).isEmpty();
    }

    @Test
    void a_tile_that_is_missing_when_a_process_takes_over_is_told_to_all() {
        fixture.log.sql().execute("DELETE FROM ledger.tile WHERE level = 0 AND number = 1");
        fixture.follow();

        LedgerFixture.await(() -> fixture.ledger.status().state() == State.BROKEN);

        assertThat(fixture.ledger.status().fault()).contains("The ledger lacks tile/0/001.p/44.");
    }

    @Test
    void a_ledger_that_has_lost_leaves_is_broken_although_no_process_follows_the_log() {
        fixture.log.sql().execute("TRUNCATE ledger.leaf, ledger.tile");
        fixture.log.sql().execute("UPDATE ledger.progress SET size = 0, last_index = 0");

        assertThat(fixture.ledger.status().state()).isEqualTo(State.BROKEN);
    }

    @Test
    void events_without_a_checkpoint_for_a_while_are_told_although_no_process_follows_the_log() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        assertThat(fixture.at(later).status().state()).isEqualTo(State.INTACT);

        fixture.append(1);

        assertThat(fixture.ledger.status().state()).isEqualTo(State.INTACT);
        assertThat(fixture.at(later).status().state()).isEqualTo(State.BEHIND);
    }
}
