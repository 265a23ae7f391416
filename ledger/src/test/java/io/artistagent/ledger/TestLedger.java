package io.artistagent.ledger;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.tile.Bundle;
import io.artistagent.ledger.tile.HashTile;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tile.TileReader;
import io.artistagent.ledger.tree.Frontier;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A ledger in memory: one event a minute, with bytes that depend only on its number. */
public final class TestLedger implements TileReader {

    public static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    public static final LedgerKey KEY = LedgerKey.fromSeed("ledger.example/log", seed(1));
    public static final LedgerKey WITNESS = LedgerKey.fromSeed("witness.example/w1", seed(2));

    private final List<byte[]> entries = new ArrayList<>();
    private final List<List<Hash>> levels = new ArrayList<>(List.of(new ArrayList<>()));
    private final Frontier frontier = new Frontier();

    public static TestLedger ofSize(int size) {
        TestLedger ledger = new TestLedger();
        for (int i = 0; i < size; i++) {
            ledger.add(event(i));
        }
        return ledger;
    }

    /** The entry of an event. Indexes of the log have gaps, the numbers of leaves do not. */
    public static LedgerEntry event(int number) {
        return LedgerEntry.of(
                id("aggregate", number % 7),
                "Artist",
                BEGIN.plusSeconds(60L * number),
                id("event", number),
                1 + number * 2L,
                metadata(number),
                payload(number),
                "1",
                number / 7,
                "ArtistRegistered");
    }

    public static byte[] payload(int number) {
        return "{\"stageName\":\"Artist %d\"}".formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] metadata(int number) {
        return "{\"traceId\":\"%d\"}".formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    public void add(LedgerEntry entry) {
        add(entry.canonical());
    }

    public void add(byte[] entry) {
        entries.add(entry);
        Hash hash = Hashes.leaf(entry);
        frontier.append(hash);
        for (int level = 0; true; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> hashes = levels.get(level);
            hashes.add(hash);
            if (hashes.size() % TilePath.FULL != 0) {
                return;
            }
            hash = new HashTile(hashes.subList(hashes.size() - TilePath.FULL, hashes.size())).root();
        }
    }

    public int size() {
        return entries.size();
    }

    public byte[] entry(int leaf) {
        return entries.get(leaf);
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(KEY.name(), frontier.size(), frontier.root());
    }

    public SignedNote note() {
        return checkpoint().signedBy(KEY);
    }

    @Override
    public byte[] read(TilePath tile) {
        int begin = (int) tile.index() * TilePath.FULL;
        if (tile.isEntries()) {
            return Bundle.encode(entries.subList(begin, Math.min(entries.size(), begin + TilePath.FULL)));
        }
        List<Hash> hashes = levels.get(tile.level());
        return new HashTile(hashes.subList(begin, Math.min(hashes.size(), begin + TilePath.FULL))).toBytes();
    }

    private static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static byte[] seed(int value) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) value);
        return seed;
    }
}
