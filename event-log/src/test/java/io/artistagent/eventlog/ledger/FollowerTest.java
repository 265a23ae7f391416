package io.artistagent.eventlog.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.tree.Frontier;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import io.artistagent.ledger.tree.Verification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger follows the log: every stored event is a leaf, in the order of the log. */
class FollowerTest {

    private LedgerFixture fixture;

    @BeforeEach
    void open() throws SQLException {
        fixture = new LedgerFixture();
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
    }

    @Test
    void each_event_becomes_a_leaf_that_commits_to_its_stored_bytes() {
        List<String> ids = fixture.append(3);
        fixture.leaveGap();
        ids = both(ids, fixture.append(2));

        fixture.followToTheEnd();

        List<Leaf> leaves = fixture.onConnection(connection -> fixture.tables.leaves(connection, 0, 100));
        assertThat(leaves).extracting(Leaf::number).containsExactly(0L, 1L, 2L, 3L, 4L);
        List<LedgerEntry> entries =
                leaves.stream().map(leaf -> LedgerEntry.parse(leaf.entry())).toList();
        assertThat(entries).extracting(LedgerEntry::eventId).containsExactlyElementsOf(ids);
        assertThat(entries)
                .extracting(LedgerEntry::index)
                .isEqualTo(indexes())
                .contains(6L)
                .doesNotContain(4L);
        assertThat(entries).allSatisfy(entry -> {
            Map<String, Object> row =
                    fixture.log.sql().queryForMap("SELECT * FROM log.event WHERE global_index = ?", entry.index());
            assertThat(entry.payloadHash()).isEqualTo(Hashes.of((byte[]) row.get("payload")));
            assertThat(entry.metadataHash()).isEqualTo(Hashes.of((byte[]) row.get("meta_data")));
            assertThat(entry.aggregateId()).isEqualTo(row.get("aggregate_identifier"));
            assertThat(entry.aggregateType()).isEqualTo("Test");
            assertThat(entry.type()).isEqualTo("Counted");
            assertThat(entry.revision()).isEqualTo("1");
        });
    }

    @Test
    void the_root_is_that_of_the_leaves_at_every_size() {
        Frontier expected = new Frontier();
        List<SignedCheckpoint> signed = new ArrayList<>();
        for (int count : new int[] {1, 1, 253, 1, 1, 255, 700, 5_000}) {
            fixture.append(count);
            fixture.followToTheEnd();
            signed.add(fixture.sign());
            fixture.onConnection(connection -> fixture.tables.leaves(connection, expected.size(), 10_000))
                    .forEach(leaf -> expected.append(Hashes.leaf(leaf.entry())));
            assertThat(signed.getLast().size()).isEqualTo(expected.size());
            assertThat(signed.getLast().root()).isEqualTo(expected.root());
        }
        assertThat(signed)
                .allSatisfy(checkpoint -> assertThat(Checkpoint.verified(
                                SignedNote.parse(checkpoint.note()), LedgerFixture.KEY.verifierKey()))
                        .isEqualTo(new Checkpoint("test.example/log", checkpoint.size(), checkpoint.root())));
        SignedCheckpoint first = signed.getFirst();
        assertThat(signed).allSatisfy(checkpoint -> {
            List<Hash> path =
                    fixture.ledger.consistency(first.size(), checkpoint.size()).orElseThrow();
            assertThat(Verification.consistency(first.size(), checkpoint.size(), first.root(), checkpoint.root(), path))
                    .isTrue();
        });
    }

    @Test
    void a_process_follows_the_log_and_signs_while_events_arrive() {
        fixture.follow();
        List<String> ids = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            ids.addAll(fixture.append(100));
        }

        LedgerFixture.await(() -> fixture.ledger.checkpoint().size() == 500);

        assertThat(ids).allSatisfy(this::isProven);
    }

    @Test
    void only_one_process_follows_the_log_and_another_takes_over() throws InterruptedException {
        LedgerState one = fixture.follow();
        LedgerFixture.await(one::isFollowing);
        LedgerState other = fixture.follow();
        fixture.append(10);
        LedgerFixture.await(() -> one.isSigned(10));
        assertThat(other.isFollowing()).isFalse();

        fixture.stopFirst();

        fixture.append(10);
        LedgerFixture.await(() -> other.isFollowing() && other.isSigned(20));
    }

    @Test
    void a_writer_that_was_overtaken_writes_nothing() {
        fixture.append(300);
        fixture.onConnection(connection -> {
            LedgerWriter slow = LedgerWriter.resume(fixture.tables, connection);
            fixture.followToTheEnd();
            Hash root = fixture.sign().root();

            assertThatThrownBy(() -> slow.append(fixture.lastIndex())).isInstanceOf(LedgerUnavailable.class);

            assertThat(fixture.number("SELECT count(*) FROM ledger.leaf")).isEqualTo(300);
            assertThat(fixture.sign().root()).isEqualTo(root);
            return null;
        });
    }

    @Test
    void a_failure_in_the_middle_of_a_batch_leaves_nothing_behind() {
        fixture.append(300);
        fixture.followToTheEnd();
        fixture.append(300);
        fixture.log.sql().execute("ALTER TABLE ledger.tile RENAME TO away");
        fixture.log.sql().execute("CREATE VIEW ledger.tile AS SELECT * FROM ledger.away");
        fixture.log
                .sql()
                .execute("CREATE RULE full_disk AS ON INSERT TO ledger.tile DO INSTEAD"
                        + " INSERT INTO ledger.away VALUES (0, 0, '')");
        assertThatThrownBy(fixture::followToTheEnd).isInstanceOf(IllegalStateException.class);
        assertThat(fixture.number("SELECT size FROM ledger.progress")).isEqualTo(300);
        assertThat(fixture.number("SELECT count(*) FROM ledger.leaf")).isEqualTo(300);
        fixture.log.sql().execute("DROP VIEW ledger.tile");
        fixture.log.sql().execute("ALTER TABLE ledger.away RENAME TO tile");

        fixture.followToTheEnd();

        assertThat(fixture.sign().root()).isEqualTo(rootOfLeaves());
    }

    @Test
    void a_ledger_that_is_rebuilt_from_the_log_has_the_same_root() {
        fixture.append(900);
        fixture.leaveGap();
        fixture.append(200);
        fixture.followToTheEnd();
        Hash before = fixture.sign().root();

        fixture.log.sql().execute("TRUNCATE ledger.leaf, ledger.tile");
        fixture.log.sql().execute("UPDATE ledger.progress SET size = 0, last_index = 0");
        fixture.followToTheEnd();

        fixture.log.sql().execute("TRUNCATE ledger.checkpoint");
        assertThat(fixture.sign().root()).isEqualTo(before);
    }

    @Test
    void an_event_that_was_just_appended_has_a_proof() {
        fixture.follow();

        fixture.append(20).forEach(this::isProven);
    }

    @Test
    void a_checkpoint_can_be_asked_for_by_an_index_of_the_log() {
        fixture.append(300);
        fixture.leaveGap();
        fixture.append(10);
        fixture.followToTheEnd();
        fixture.sign();
        fixture.append(5);
        fixture.followToTheEnd();

        assertThat(fixture.ledger.checkpointIncluding(311).size()).isEqualTo(310);
        assertThat(fixture.ledger.checkpointIncluding(300).size()).isEqualTo(310);
        assertThat(fixture.ledger.checkpointIncluding(312).size()).isEqualTo(315);
        for (long index : new long[] {0, 1, 2, 299, 300, 301, 302, 311, 316, 1_000}) {
            assertThat(fixture.<Long>onConnection(connection -> fixture.tables.sizeAt(connection, index)))
                    .isEqualTo(Math.min(index > 300 ? Math.max(index - 1, 300) : index, 315));
        }
    }

    @Test
    void an_unknown_event_has_no_proof() {
        fixture.append(2);
        fixture.followToTheEnd();

        assertThat(fixture.ledger.proof(UUID.randomUUID().toString())).isEmpty();
        assertThat(fixture.ledger.proof("x".repeat(10_000))).isEmpty();
    }

    @Test
    void an_empty_log_has_a_checkpoint() {
        SignedCheckpoint checkpoint = fixture.ledger.checkpoint();

        assertThat(checkpoint.size()).isZero();
        assertThat(checkpoint.root()).isEqualTo(Hashes.of("".getBytes(UTF_8)));
    }

    private void isProven(String id) {
        Optional<EventProof> proof = fixture.ledger.proof(id);
        assertThat(proof).isPresent();
        assertThat(proof.get().proof().verified(LedgerFixture.KEY.verifierKey()).eventId())
                .isEqualTo(id);
    }

    private Hash rootOfLeaves() {
        Frontier frontier = new Frontier();
        fixture.onConnection(connection -> fixture.tables.leaves(connection, 0, 10_000))
                .forEach(leaf -> frontier.append(Hashes.leaf(leaf.entry())));
        return frontier.root();
    }

    private List<Long> indexes() {
        return fixture.log.sql().queryForList("SELECT global_index FROM log.event ORDER BY global_index", Long.class);
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
