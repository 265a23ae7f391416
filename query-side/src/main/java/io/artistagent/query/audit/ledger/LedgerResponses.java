package io.artistagent.query.audit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.artistagent.api.Bulkhead;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.NoLedger;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.ledger.Ledger;
import io.artistagent.ledger.tile.TilePath;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Builds the responses that both addresses of the ledger have in common. */
@Component
final class LedgerResponses {

    static final String TEXT = "text/plain;charset=UTF-8";

    /** The content of a tile never changes, not even that of a partial one: a wider version has another address. */
    private static final Duration CACHED = Duration.ofDays(365);

    private static final Duration CHECKPOINT_CACHED = Duration.ofSeconds(1);

    /** Absent if the log is on Axon Server. */
    private final ObjectProvider<Ledger> ledger;

    /** Anyone may read tiles and checkpoints, which must not take all connections to the database. */
    private final Bulkhead publicReads = new Bulkhead(4, 200, Duration.ofSeconds(5));

    LedgerResponses(ObjectProvider<Ledger> ledger) {
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger.getIfAvailable(() -> {
            throw new NoLedger();
        });
    }

    ResponseEntity<byte[]> checkpoint() {
        Ledger served = ledger();
        return text(
                publicReads.run(served::checkpoint).note(),
                CacheControl.maxAge(CHECKPOINT_CACHED).cachePublic());
    }

    /** A checkpoint of all events up to a write. A cache would serve it to others as the newest one. */
    ResponseEntity<byte[]> checkpointIncluding(LogPosition write) {
        Ledger served = ledger();
        return text(
                publicReads.run(() -> served.checkpointIncluding(write.index())).note(), CacheControl.noStore());
    }

    ResponseEntity<byte[]> key() {
        return text(ledger().verifierKey().text() + "\n", CacheControl.noCache().cachePublic());
    }

    /** @param path what follows {@code /tile}, with a slash at its begin */
    ResponseEntity<byte[]> hashes(String path) {
        TilePath tile = parse(path);
        if (tile.isEntries()) {
            throw new UnknownTile();
        }
        Ledger served = ledger();
        return tile(
                () -> publicReads.run(() -> served.tile(tile).orElseThrow(UnknownTile::new)),
                CacheControl.maxAge(CACHED).cachePublic());
    }

    /** @param number what follows {@code /tile/entries}, with a slash at its begin */
    ResponseEntity<byte[]> entries(String number) {
        TilePath tile = parse("/entries" + number);
        Ledger served = ledger();
        return tile(
                () -> served.tile(tile).orElseThrow(UnknownTile::new),
                CacheControl.maxAge(CACHED).cachePrivate());
    }

    private static TilePath parse(String path) {
        try {
            return TilePath.parse("tile" + path);
        } catch (IllegalArgumentException malformed) {
            throw InvalidFields.of(
                    "path",
                    "The address of a tile has the form tile/L/N or tile/L/N.p/W with N in groups of three digits, such as"
                            + " tile/0/000 or tile/0/x001/234.p/8, as c2sp.org/tlog-tiles says.");
        }
    }

    private static ResponseEntity<byte[]> tile(Supplier<byte[]> content, CacheControl cache) {
        return ResponseEntity.ok()
                .cacheControl(cache.immutable())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content.get());
    }

    static ResponseEntity<byte[]> text(String text, CacheControl cache) {
        return ResponseEntity.ok()
                .cacheControl(cache)
                .contentType(MediaType.parseMediaType(TEXT))
                .body(text.getBytes(UTF_8));
    }
}
