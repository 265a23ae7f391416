package io.artistagent.ledger;

import io.artistagent.ledger.tile.TilePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A ledger as files, as a server publishes it. */
public final class PublishedLedger {

    private PublishedLedger() {}

    /** Writes the key, the checkpoint and all tiles of a ledger. */
    public static void write(TestLedger ledger, Path directory) throws IOException {
        write(directory.resolve("key"), TestLedger.KEY.verifierKey().text().getBytes(StandardCharsets.UTF_8));
        write(directory.resolve("checkpoint"), ledger.note().note().getBytes(StandardCharsets.UTF_8));
        for (int level = TilePath.ENTRIES; level <= 2; level++) {
            for (long index = 0; TilePath.width(level, index, ledger.size()) > 0; index++) {
                TilePath tile = TilePath.inTree(level, index, ledger.size());
                byte[] bytes = ledger.read(tile);
                write(
                        directory.resolve(tile.path()),
                        tile.isEntries() ? bytes : Arrays.copyOf(bytes, tile.width() * 32));
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
