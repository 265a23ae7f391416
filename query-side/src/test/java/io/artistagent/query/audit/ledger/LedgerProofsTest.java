package io.artistagent.query.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.proof.TlogProof;
import io.artistagent.ledger.tree.Hashes;
import io.artistagent.ledger.tree.Verification;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The proofs that an event is in the ledger and that a checkpoint extends an older one. */
class LedgerProofsTest extends LedgerTestBase {

    @Test
    void the_proof_of_an_event_is_a_file_and_JSON_on_request() {
        String event = append();

        MvcTestResult file = apiClient.get("clara", "/audit/events/{id}/proof", event);

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentType()).isEqualTo("text/plain;charset=UTF-8");
        TlogProof proof = TlogProof.parse(text(file));
        assertThat(proof.verified(key()).eventId()).isEqualTo(event);
        assertThat(proof.verified(key()).type()).isEqualTo("ArtistRegistered");

        JsonNode json =
                apiClient.json(apiClient.accepting("application/json", "clara", "/audit/events/{id}/proof", event));
        Checkpoint checkpoint =
                Checkpoint.verified(SignedNote.parse(json.path("checkpoint").asString()), key());
        byte[] entry = Base64.getDecoder().decode(json.path("entry").asString());
        assertThat(entry).isEqualTo(proof.entry());
        assertThat(json.path("leafHash").asString())
                .isEqualTo(Hashes.leaf(entry).base64());
        assertThat(json.path("treeSize").asLong()).isEqualTo(checkpoint.size());
        assertThat(Verification.inclusion(
                        json.path("leafIndex").asLong(),
                        checkpoint.size(),
                        Hashes.leaf(entry),
                        hashes(json.path("path")),
                        checkpoint.root()))
                .isTrue();
    }

    @Test
    void only_an_officer_gets_a_proof_and_an_unknown_event_has_none() {
        String event = append();

        assertThat(apiClient.get("alma", "/audit/events/{id}/proof", event)).hasStatus(403);
        assertThat(apiClient.get("clara", "/audit/events/{id}/proof", UUID.randomUUID()))
                .hasStatus(404);
        assertThat(apiClient.get("clara", "/audit/events/{id}/proof", "not-an-id"))
                .hasStatus(400);
    }

    @Test
    void two_checkpoints_are_consistent() {
        Checkpoint first = checkpointWith(append());
        Checkpoint second = checkpointWith(append());

        JsonNode proof =
                apiClient.read("clara", "/audit/log/consistency?from={from}&to={to}", first.size(), second.size());

        assertThat(proof.path("from").asLong()).isEqualTo(first.size());
        assertThat(Verification.consistency(
                        first.size(), second.size(), first.root(), second.root(), hashes(proof.path("path"))))
                .isTrue();
        assertThat(apiClient.get("alma", "/audit/log/consistency?from=1&to=2")).hasStatus(403);
    }

    @Test
    void sizes_that_no_tree_had_are_refused() {
        checkpointWith(append());
        for (String sizes : List.of("from=-1&to=1", "from=2&to=1", "from=x&to=1", "from=1", "to=1", "from=1&to=1e3")) {
            assertThat(apiClient.get("clara", "/audit/log/consistency?" + sizes))
                    .as(sizes)
                    .hasStatus(400);
        }
        assertThat(apiClient.read("clara", "/audit/log/consistency?from=0&to=1").path("path"))
                .isEmpty();
        assertThat(apiClient.get("clara", "/audit/log/consistency?from=1&to=9223372036854775807"))
                .hasStatus(404)
                .bodyText()
                .contains("The ledger is not as large.");
    }
}
