package io.artistagent.query.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.tile.Bundle;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The entries, the checkpoints and the state of the ledger, which only an officer sees. */
class LedgerForOfficersTest extends LedgerTestBase {

    @Test
    void an_officer_reads_the_entries_and_nobody_else_does() {
        Checkpoint checkpoint = checkpointWith(append());
        TilePath path = TilePath.inTree(TilePath.ENTRIES, (checkpoint.size() - 1) / TilePath.FULL, checkpoint.size());

        MvcTestResult bundle = apiClient.get("clara", "/audit/log/" + path.path());

        assertThat(bundle).hasStatusOk();
        List<byte[]> entries = Bundle.decode(bytes(bundle), path.width());
        byte[] tile = bytes(open("/ledger/tile/0/" + path.path().substring("tile/entries/".length())));
        assertThat(entries)
                .allSatisfy(entry -> assertThat(LedgerEntry.parse(entry)).isNotNull());
        assertThat(Hashes.leaf(entries.getLast())).isEqualTo(Hash.at(tile, tile.length - Hash.LENGTH));
        assertThat(apiClient.get("alma", "/audit/log/" + path.path())).hasStatus(403);
        assertThat(apiClient.get("root", "/audit/log/" + path.path())).hasStatus(403);
        assertThat(open("/api/v1/audit/log/" + path.path())).hasStatus(401);
        assertThat(open("/ledger/" + path.path())).hasStatus(401);
        assertThat(apiClient.at("alma", "/ledger/" + path.path())).hasStatus(403);
        assertThat(bytes(apiClient.at("clara", "/ledger/" + path.path()))).isEqualTo(bytes(bundle));
        // One access an hour, at whichever address
        assertThat(database.sql("SELECT count(*) FROM access.entry WHERE resource ~ '^/(ledger|audit/log)/'"
                                + " AND action = 'READ' AND actor = ?")
                        .param(apiClient.person("clara").toString())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void an_officer_sees_the_checkpoints_and_whether_the_log_was_altered() {
        Checkpoint newest = checkpointWith(append());
        checkpointWith(append());

        JsonNode first = apiClient.read("clara", "/audit/log/checkpoints?limit=1");
        assertThat(first.path("items")).hasSize(1);
        JsonNode second = apiClient.read(
                "clara",
                "/audit/log/checkpoints?limit=1&cursor={cursor}",
                first.path("nextCursor").asString());
        assertThat(first.path("items").path(0).path("size").asLong())
                .isGreaterThan(second.path("items").path(0).path("size").asLong());
        JsonNode status = apiClient.read("clara", "/audit/log/status");
        assertThat(status.path("state").asString()).isEqualTo("INTACT");
        assertThat(status.path("size").asLong()).isGreaterThan(newest.size());
        assertThat(status.path("checkpoint").path("note").asString()).startsWith(key().name());
        assertThat(status.path("alterations")).isEmpty();
        assertThat(apiClient.get("alma", "/audit/log/status")).hasStatus(403);
        assertThat(apiClient.get("alma", "/audit/log/checkpoints")).hasStatus(403);
        assertThat(apiClient.get("clara", "/audit/log/checkpoints?cursor=YWJj")).hasStatus(400);
    }

    @Test
    void an_officer_sees_why_no_checkpoint_can_be_signed() {
        String why = "The ledger lacks tile/0/001.";
        database.sql("INSERT INTO ledger.fault (detail) VALUES (?)").param(why).update();
        try {
            JsonNode status = apiClient.read("clara", "/audit/log/status");

            assertThat(status.path("state").asString()).isEqualTo("BROKEN");
            assertThat(status.path("fault").asString()).isEqualTo(why);
        } finally {
            database.sql("DELETE FROM ledger.fault").update();
        }
        assertThat(apiClient.read("clara", "/audit/log/status").path("state").asString())
                .isEqualTo("INTACT");
    }
}
