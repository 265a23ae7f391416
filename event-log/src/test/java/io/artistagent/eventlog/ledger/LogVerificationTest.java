package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever can write to the database cannot change an event, or the ledger with it, without being found out. */
class LogVerificationTest {

    private static final int EVENTS = 1_200;

    private LedgerFixture fixture;

    @BeforeEach
    void open() throws SQLException {
        fixture = new LedgerFixture();
        for (int part = 0; part < 4; part++) {
            fixture.append(EVENTS / 4);
        }
        fixture.followToTheEnd();
        fixture.sign();
        assertThat(fixture.lastIndex()).isEqualTo(EVENTS);
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
    }

    @Test
    void an_untouched_log_is_unchanged() throws SQLException {
        assertThat(fixture.verify(new TreeMap<>())).isEmpty();
        assertThat(fixture.selfCheck()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_forgery_is_found_by_a_verification_and_by_the_self_check(Forgery forgery) throws SQLException {
        fixture.log.sql().execute(forgery.sql);

        Optional<Difference> verified = fixture.verify(new TreeMap<>());
        Optional<Difference> checked = fixture.selfCheck();

        assertThat(verified).as("verification").isPresent();
        assertThat(verified.get().index()).isEqualTo(forgery.index);
        assertThat(verified.get().kind()).isEqualTo(forgery.kind);
        assertThat(verified.get().sentence()).contains(forgery.detail);
        assertThat(checked).as("self-check").isPresent();
        assertThat(checked.get().kind()).isEqualTo(forgery.kind);
    }

    @Test
    void the_event_is_named_although_its_row_is_gone() throws SQLException {
        String id = fixture.log
                .sql()
                .queryForObject("SELECT event_identifier FROM log.event WHERE global_index = 300", String.class);
        fixture.log.sql().execute("DELETE FROM log.event WHERE global_index = 300");

        assertThat(fixture.verify(new TreeMap<>()).map(Difference::eventId)).contains(id);
    }

    @Test
    void an_event_that_was_put_into_a_gap_is_found() throws SQLException {
        fixture.leaveGap();
        fixture.append(10);
        fixture.followToTheEnd();
        fixture.sign();
        assertThat(fixture.verify(new TreeMap<>())).isEmpty();

        fixture.log.sql().execute(Forgery.AN_EVENT_INSERTED.sql.replace("SELECT 0,", "SELECT 1201,"));

        assertThat(fixture.verify(new TreeMap<>()))
                .hasValueSatisfying(found -> assertThat(found.index()).isEqualTo(1_201));
    }

    @Test
    void a_tree_that_was_rebuilt_after_a_change_does_not_fit_an_earlier_checkpoint() throws SQLException {
        SignedCheckpoint before = fixture.ledger.checkpoint();
        fixture.log.sql().execute(Forgery.A_BYTE_OF_A_PAYLOAD.sql);
        fixture.log.sql().execute("TRUNCATE ledger.leaf, ledger.tile, ledger.checkpoint");
        fixture.log.sql().execute("UPDATE ledger.progress SET size = 0, last_index = 0");
        fixture.followToTheEnd();
        fixture.append(1);
        fixture.followToTheEnd();
        fixture.sign();
        assertThat(fixture.verify(new TreeMap<>()))
                .as("without an earlier checkpoint")
                .isEmpty();

        Optional<Difference> found = fixture.verify(new TreeMap<>(Map.of(before.size(), before.root())));

        assertThat(found)
                .hasValueSatisfying(
                        difference -> assertThat(difference.sentence()).contains("rebuilt"));
    }

    @Test
    void a_changed_ledger_gets_no_further_checkpoint_and_the_last_one_remains() {
        SignedCheckpoint last = fixture.ledger.checkpoint();
        fixture.log.sql().execute(Forgery.A_TILE_OF_LEAVES.sql);
        fixture.append(300);
        fixture.followToTheEnd();
        fixture.log.sql().execute(Forgery.A_HIGHER_TILE.sql);
        LedgerState state = fixture.follow();

        LedgerFixture.await(() -> state.broken().isPresent());

        assertThat(fixture.ledger.checkpoint().note()).isEqualTo(last.note());
        assertThat(fixture.number("SELECT max(size) FROM ledger.checkpoint")).isEqualTo(EVENTS);
    }

    @Test
    void the_alarm_ends_when_the_row_is_restored() {
        fixture.log.sql().execute(Forgery.A_BYTE_OF_A_PAYLOAD.sql);
        assertThat(fixture.selfCheck()).isPresent();
        assertThat(fixture.ledger.status().alterations()).isEqualTo(1);

        fixture.log.sql().execute(Forgery.A_BYTE_OF_A_PAYLOAD.sql.replace(") + 1", ") - 1"));

        assertThat(fixture.selfCheck()).isEmpty();
        assertThat(fixture.ledger.status().alterations()).isZero();
    }

    @Test
    void the_self_check_goes_on_after_a_restart_and_begins_again_at_the_end() {
        SelfCheck check = new SelfCheck(fixture.tables, fixture.upcasting, new LedgerState());
        assertThat(fixture.<Boolean>onConnection(check::checkPage)).isTrue();
        assertThat(fixture.ledger.status().checkedTo()).isEqualTo(SelfCheck.PAGE);
        assertThat(fixture.ledger.status().checkedAt()).isEmpty();

        SelfCheck next = new SelfCheck(fixture.tables, fixture.upcasting, new LedgerState());
        assertThat(fixture.<Boolean>onConnection(next::checkPage)).isTrue();
        assertThat(fixture.<Boolean>onConnection(next::checkPage)).isFalse();

        assertThat(fixture.ledger.status().checkedTo()).isZero();
        assertThat(fixture.ledger.status().checkedAt()).isPresent();
    }
}
