package io.artistagent.query.audit.ledger;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.jws.Jwk;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.proof.TlogProof;
import io.artistagent.ledger.tile.Bundle;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Frontier;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import io.artistagent.ledger.tree.Verification;
import io.artistagent.query.QuerySideTest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The ledger as an auditor sees it, who has only the key and the public addresses, and as an officer sees it. */
class LedgerQueriesTest extends QuerySideTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient database;

    @Test
    void anyone_can_recompute_the_root_of_a_checkpoint_from_the_tiles() {
        String event = append();
        Checkpoint checkpoint = checkpointWith(event);

        Frontier tree = new Frontier();
        for (long number = 0; number * TilePath.FULL < checkpoint.size(); number++) {
            TilePath path = TilePath.inTree(0, number, checkpoint.size());
            MvcTestResult tile = open("/ledger/" + path.path());
            assertThat(tile).hasStatusOk().hasContentType(MediaType.APPLICATION_OCTET_STREAM);
            assertThat(tile).headers().hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
            assertThat(open("/api/v1/audit/log/" + path.path()).getResponse().getContentAsByteArray())
                    .isEqualTo(bytes(tile));
            for (int at = 0; at < path.width(); at++) {
                tree.append(Hash.at(bytes(tile), at * Hash.LENGTH));
            }
        }

        assertThat(tree.root()).isEqualTo(checkpoint.root());
    }

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
    void the_head_of_what_is_public_needs_no_token() {
        checkpointWith(append());
        for (String path : List.of(
                "/ledger/checkpoint",
                "/ledger/key",
                "/ledger/tile/0/000.p/1",
                "/api/v1/audit/log/checkpoint",
                "/.well-known/jwks-ledger.json")) {
            assertThat(http.head().uri(path).exchange()).as(path).hasStatusOk();
        }
        assertThat(http.head().uri("/ledger/tile/entries/000.p/1").exchange()).hasStatus(401);
    }

    @Test
    void a_checkpoint_includes_the_write_of_its_reader() {
        for (int i = 0; i < 5; i++) {
            append();

            MvcTestResult answer = apiClient.get(log.end(), "clara", "/audit/log/checkpoint");

            assertThat(answer).hasStatusOk().headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
            assertThat(Checkpoint.verified(SignedNote.parse(text(answer)), key())
                            .size())
                    .isEqualTo(events());
        }
        for (String token : List.of("rubbish", ConsistencyToken.of(LogPosition.of(Long.MAX_VALUE)))) {
            assertThat(http.get()
                            .uri("/api/v1/audit/log/checkpoint")
                            .header(ConsistencyToken.HEADER, token)
                            .exchange())
                    .hasStatus(400);
        }
    }

    private long events() {
        return database.sql("SELECT count(*) FROM log.event").query(Long.class).single();
    }

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

    @Test
    void malformed_addresses_of_tiles_are_refused_and_tiles_beyond_the_end_are_not_found() {
        checkpointWith(append());
        for (String path : List.of(
                "8/000",
                "0/0",
                "0/0000",
                "0/x000/001",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/257",
                "0/000.p/x",
                "0/000.p",
                "00/000",
                "0/-01",
                "0/x001/1",
                "0/" + "x000/".repeat(50) + "001",
                "0/" + "9".repeat(4_000))) {
            assertThat(open("/ledger/tile/" + path)).as(path).hasStatus(400);
            assertThat(open("/api/v1/audit/log/tile/" + path)).as(path).hasStatus(400);
        }
        for (String path : List.of("0/x001/000", "1/000.p/255", "7/000", "0/x999/x999/x999/x999/x999/999")) {
            assertThat(open("/ledger/tile/" + path)).as(path).hasStatus(404);
        }
        assertThat(apiClient.get("clara", "/audit/log/tile/entries/x999/x999/x999/x999/x999/999"))
                .hasStatus(404);
        assertThat(apiClient.get("clara", "/audit/log/tile/entries/1")).hasStatus(400);
    }

    @Test
    void the_key_is_the_one_of_the_JWK_set() {
        MvcTestResult set = open("/.well-known/jwks-ledger.json");

        assertThat(set).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        JsonNode jwk = apiClient.json(set).path("keys").path(0);
        assertThat(new Jwk(jwk.path("x").asString()).publicKey()).isEqualTo(key().publicKey());
        assertThat(text(open("/api/v1/audit/log/key"))).isEqualTo(key().text() + "\n");
        assertThat(text(open("/api/v1/audit/log/checkpoint"))).startsWith(key().name() + "\n");
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

    /** Appends an event and returns its id. */
    private String append() {
        ArtistId artist = artistId();
        log.append(artist, registered(artist, new PersonId(UUID.randomUUID()), "Ledger", "pop"));
        return database.sql("SELECT event_identifier FROM log.event WHERE aggregate_identifier = ?")
                .param(artist.toString())
                .query(String.class)
                .single();
    }

    private Checkpoint checkpointWith(String event) {
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

    private VerifierKey key() {
        return VerifierKey.parse(text(open("/ledger/key")));
    }

    private MvcTestResult open(String path) {
        return http.get().uri(path).exchange();
    }

    private static List<Hash> hashes(JsonNode array) {
        return array.valueStream().map(hash -> Hash.base64(hash.asString())).toList();
    }

    private static byte[] bytes(MvcTestResult result) {
        return result.getResponse().getContentAsByteArray();
    }

    private static String text(MvcTestResult result) {
        return new String(bytes(result), UTF_8);
    }
}
