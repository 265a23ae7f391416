package io.artistagent.query.audit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.artistagent.api.NoLedger;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.ledger.jws.Jwk;
import io.artistagent.ledger.note.LedgerKey;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger at the addresses that tools expect: the prefix {@code /ledger}, and the keys of JOSE tools. Everything but the entries is
 * public.
 */
@RestController
@Hidden
final class LedgerFiles {

    private final LedgerResponses responses;
    private final ObjectProvider<LedgerKey> key;

    LedgerFiles(LedgerResponses responses, ObjectProvider<LedgerKey> key) {
        this.responses = responses;
        this.key = key;
    }

    @GetMapping("/ledger/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return responses.checkpoint();
    }

    @GetMapping("/ledger/key")
    ResponseEntity<byte[]> key() {
        return responses.key();
    }

    @GetMapping("/ledger/tile/{level:[0-9]+}/{*number}")
    ResponseEntity<byte[]> hashes(@PathVariable String level, @PathVariable String number) {
        return responses.hashes("/" + level + number);
    }

    @GetMapping("/ledger/tile/entries/{*number}")
    ResponseEntity<byte[]> entries(Caller caller, @PathVariable String number) {
        Permission.READ_AUDIT.require(caller);
        return responses.entries(number);
    }

    @GetMapping("/.well-known/jwks-ledger.json")
    ResponseEntity<byte[]> keys() {
        LedgerKey held = key.getIfAvailable(() -> {
            throw new NoLedger();
        });
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Jwk.set(List.of(Jwk.of(held))).getBytes(UTF_8));
    }
}
