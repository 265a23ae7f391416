package io.artistagent.query.audit.ledger;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.proof.TlogProof;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.query.QuerySideTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Appends events and reads the ledger, with and without a token. */
abstract class LedgerTestBase extends QuerySideTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    /** Appends an event and returns its id. */
    String append() {
        ArtistId artist = artistId();
        log.append(artist, registered(artist, new PersonId(UUID.randomUUID()), "Ledger", "pop"));
        return database.sql("SELECT event_identifier FROM log.event WHERE aggregate_identifier = ?")
                .param(artist.toString())
                .query(String.class)
                .single();
    }

    Checkpoint checkpointWith(String event) {
        long leaf = TlogProof.parse(text(apiClient.get("clara", "/audit/events/{id}/proof", event)))
                .index();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> checkpoint().size() > leaf);
        return checkpoint();
    }

    private Checkpoint checkpoint() {
        return Checkpoint.verified(SignedNote.parse(text(open("/ledger/checkpoint"))), key());
    }

    VerifierKey key() {
        return VerifierKey.parse(text(open("/ledger/key")));
    }

    MvcTestResult open(String path) {
        return http.get().uri(path).exchange();
    }

    static List<Hash> hashes(JsonNode array) {
        return array.valueStream().map(hash -> Hash.base64(hash.asString())).toList();
    }

    static byte[] bytes(MvcTestResult result) {
        return result.getResponse().getContentAsByteArray();
    }

    static String text(MvcTestResult result) {
        return new String(bytes(result), UTF_8);
    }
}
