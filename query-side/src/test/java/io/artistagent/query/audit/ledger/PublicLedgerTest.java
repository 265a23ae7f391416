package io.artistagent.query.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.ledger.jws.Jwk;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Frontier;
import io.artistagent.ledger.tree.Hash;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The ledger as an auditor sees it, who has only the key and the public addresses. */
class PublicLedgerTest extends LedgerTestBase {

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
}
