package io.artistagent.ledger.tile;

import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.util.ArrayList;
import java.util.List;

/** A tile of hashes: up to 256 nodes of one level, side by side. */
public record HashTile(List<Hash> hashes) {

    public HashTile {
        if (hashes.isEmpty() || hashes.size() > TilePath.FULL) {
            throw new IllegalArgumentException("A tile contains 1 to 256 hashes, not " + hashes.size());
        }
        hashes = List.copyOf(hashes);
    }

    /** Reads a tile of a width, which must fit exactly. */
    public static HashTile parse(byte[] bytes, int width) {
        if (bytes.length != width * Hash.LENGTH) {
            throw new IllegalArgumentException(
                    "A tile of %d hashes does not have %d bytes".formatted(width, bytes.length));
        }
        List<Hash> hashes = new ArrayList<>(width);
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            hashes.add(Hash.at(bytes, at));
        }
        return new HashTile(hashes);
    }

    /** The hashes, one after the other. */
    public byte[] toBytes() {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    /** The root of a full tile, which is a hash of the next level of tiles. */
    public Hash root() {
        if (hashes.size() != TilePath.FULL) {
            throw new IllegalStateException("Only a full tile has a root that is stored");
        }
        return root(0, TilePath.FULL);
    }

    /** The root above a number of hashes that is a power of two. */
    Hash root(int begin, int count) {
        if (count == 1) {
            return hashes.get(begin);
        }
        int half = count / 2;
        return Hashes.node(root(begin, half), root(begin + half, half));
    }
}
