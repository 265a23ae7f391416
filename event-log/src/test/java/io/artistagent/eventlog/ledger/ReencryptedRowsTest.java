package io.artistagent.eventlog.ledger;

import static io.artistagent.eventlog.history.BandHistory.ALMA;
import static io.artistagent.eventlog.history.BandHistory.FIRST;
import static io.artistagent.eventlog.history.BandHistory.PERSONAL_AT_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.history.BandHistory;
import io.artistagent.eventlog.history.OldEventWriter;
import io.artistagent.eventlog.storage.ReencryptedForms;
import io.artistagent.eventlog.storage.Reencryption;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.tree.Hash;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
