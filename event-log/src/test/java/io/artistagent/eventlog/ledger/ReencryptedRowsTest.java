package io.artistagent.eventlog.ledger;

import static io.artistagent.eventlog.history.BandHistory.ALMA;
import static io.artistagent.eventlog.history.BandHistory.FIRST;
import static io.artistagent.eventlog.history.BandHistory.PERSONAL_AT_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.history.BandHistory;
import io.artistagent.eventlog.history.OldEventWriter;
import io.artistagent.eventlog.storage.EventReencrypted;
import io.artistagent.eventlog.storage.ReencryptedForms;
import io.artistagent.eventlog.storage.Reencryption;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.tree.Hash;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that is encrypted again is the only one that may differ from its entry, and an event must say so. */
class ReencryptedRowsTest {

    private LedgerFixture fixture;
    private LedgerEntry before;

    @BeforeEach
    void encryptAgain() throws Exception {
        fixture = new LedgerFixture(BandHistory.upcasters());
        new OldEventWriter(fixture.log).sealed(FIRST, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());
        fixture.followToTheEnd();
        fixture.sign();
        before = entry(0);
        try (Reencryption reencryption = new Reencryption(
                fixture.log.database(),
                fixture.log.codec(),
                new ReencryptedForms(JdbcClient.create(fixture.log.sql()), fixture.log.codec()),
                fixture.log.highWaterMark())) {
            reencryption.start();
            LedgerFixture.await(() -> reencryption.progress().state() == Reencryption.State.COMPLETE);
        }
        fixture.followToTheEnd();
        fixture.sign();
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
    }

    @Test
    void the_entry_keeps_the_hash_of_the_first_bytes_and_an_event_leads_to_those_of_now() throws Exception {
        assertThat(entry(0)).isEqualTo(before);
        assertThat(before.payloadHash()).isNotEqualTo(hash());
        assertThat(entry(1).type()).isEqualTo("EventReencrypted");
        assertThat(fixture.verify(new TreeMap<>())).isEmpty();
        assertThat(fixture.selfCheck()).isEmpty();
    }

    @Test
    void a_ledger_that_is_rebuilt_has_the_same_root() throws Exception {
        Hash root = fixture.sign().root();

        fixture.log.sql().execute("TRUNCATE ledger.leaf, ledger.tile, ledger.checkpoint");
        fixture.log.sql().execute("UPDATE ledger.progress SET size = 0, last_index = 0");
        fixture.followToTheEnd();

        assertThat(entry(0)).isEqualTo(before);
        assertThat(fixture.sign().root()).isEqualTo(root);
        assertThat(fixture.verify(new TreeMap<>())).isEmpty();
    }

    @Test
    void a_later_change_of_the_row_is_found() throws Exception {
        fixture.log.sql().execute("UPDATE log.event SET payload = payload || ' '::bytea WHERE global_index = 1");

        assertThat(fixture.verify(new TreeMap<>()))
                .hasValueSatisfying(found -> assertThat(found.index()).isEqualTo(1));
        assertThat(fixture.selfCheck()).isPresent();
    }

    @Test
    void nothing_else_of_the_row_may_differ() throws Exception {
        fixture.log.sql().execute("UPDATE log.event SET meta_data = meta_data || ' '::bytea WHERE global_index = 1");

        assertThat(fixture.verify(new TreeMap<>())).map(Difference::kind).contains(Difference.Kind.CHANGED);
    }

    @Test
    void it_is_counted_and_the_event_is_named() throws Exception {
        fixture.selfCheck();
        assertThat(fixture.ledger.status().reencrypted()).isEqualTo(1);

        try (Connection connection = fixture.log.database().standalone();
                EarlierCheckpoints none = EarlierCheckpoints.of(sink -> {})) {
            LogVerification verification = fixture.verification(connection, none);
            assertThat(verification.run()).isEmpty();
            assertThat(verification.reencrypted()).isEqualTo(1);
            assertThat(verification.reencryptionRecords()).containsExactly(2L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the form stays", "a form of today", "another class"})
    void a_forged_record_explains_nothing(String form) throws Exception {
        fixture.append(1);
        new OldEventWriter(fixture.log).sealed(FIRST, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());
        fixture.followToTheEnd();
        fixture.sign();
        assertThat(fixture.verify(new TreeMap<>())).isEmpty();
        long index = form.equals("a form of today") ? 3 : 4;

        String after = "payload || ' '::bytea";
        forge(index, after);
        String changed =
                form.equals("another class") ? ", payload_type = 'io.artistagent.eventlog.history.BandEnded'" : "";
        fixture.log
                .sql()
                .execute("UPDATE log.event SET payload = " + after + changed + " WHERE global_index = " + index);
        fixture.followToTheEnd();
        fixture.sign();

        assertThat(fixture.verify(new TreeMap<>()))
                .hasValueSatisfying(found -> assertThat(found.index()).isEqualTo(index));
        assertThat(fixture.selfCheck())
                .hasValueSatisfying(found -> assertThat(found.index()).isEqualTo(index));
    }

    @Test
    void a_damaged_record_explains_nothing() throws Exception {
        fixture.log.sql().execute("UPDATE log.event SET payload = '{' WHERE global_index = 2");

        assertThat(fixture.verify(new TreeMap<>()))
                .hasValueSatisfying(found -> assertThat(found.index()).isEqualTo(1));
        assertThat(fixture.selfCheck()).isPresent();
    }

    @Test
    void a_row_that_no_re_encryption_can_have_left_is_found_without_a_look_at_the_records() throws Exception {
        fixture.append(300);
        fixture.followToTheEnd();
        fixture.log.sql().execute("UPDATE log.event SET payload = payload || ' '::bytea WHERE global_index > 2");
        fixture.log.sql().execute("DELETE FROM log.event WHERE global_index = 1");
        fixture.log.sql().execute("ALTER TABLE log.reencryption RENAME TO away");

        fixture.selfCheck();

        assertThat(fixture.ledger.status().alterations()).isEqualTo(100);
    }

    /** Appends the event that a re-encryption of a row would append. */
    private void forge(long index, String after) {
        Map<String, Object> hashes = fixture.log
                .sql()
                .queryForMap("SELECT encode(sha256(payload), 'base64') AS before, encode(sha256(" + after
                        + "), 'base64') AS after FROM log.event WHERE global_index = " + index);
        fixture.log
                .engine()
                .appendEvents(List.of(TestLog.event(
                        UUID.randomUUID().toString(),
                        0,
                        new EventReencrypted(
                                index, String.valueOf(hashes.get("before")), String.valueOf(hashes.get("after"))))));
        fixture.log
                .sql()
                .execute("INSERT INTO log.reencryption SELECT " + index + ", max(global_index) FROM log.event");
        fixture.log
                .sql()
                .execute("INSERT INTO log.first_form SELECT global_index, payload_type, payload_revision,"
                        + " sha256(payload) FROM log.event WHERE global_index = " + index);
        fixture.log
                .sql()
                .execute("INSERT INTO log.reencrypted_form SELECT payload_type, payload_revision FROM log.event"
                        + " WHERE global_index = " + index + " ON CONFLICT DO NOTHING");
    }

    @Test
    void without_the_event_the_row_counts_as_changed() throws Exception {
        fixture.log.sql().execute("DELETE FROM log.event WHERE global_index = 2");

        assertThat(fixture.verify(new TreeMap<>()))
                .hasValueSatisfying(found -> assertThat(found.index()).isEqualTo(1));
    }

    private LedgerEntry entry(int leaf) {
        List<Leaf> leaves = fixture.onConnection(connection -> fixture.tables.leaves(connection, leaf, 1));
        return LedgerEntry.parse(leaves.getFirst().entry());
    }

    private Hash hash() {
        byte[] hash = fixture.log
                .sql()
                .queryForObject("SELECT sha256(payload) FROM log.event WHERE global_index = 1", byte[].class);
        return new Hash(hash);
    }
}
