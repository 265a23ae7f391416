package io.artistagent.ledger.verify;

import io.artistagent.ledger.note.Decimal;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * What a file of line hashes says of a record.
 *
 * @param leaf the leaf of its event, if it has one
 */
record LineHash(Hash hash, OptionalLong leaf) {

    /** Longer than any such line. */
    static final int LONGEST = 80;

    static LineHash parse(byte[] line) {
        String[] parts = new String(line, StandardCharsets.US_ASCII).split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A line of hashes is a hash and a leaf");
        }
        return new LineHash(
                Hash.base64(parts[0]),
                parts[1].equals("-")
                        ? OptionalLong.empty()
                        : OptionalLong.of(Decimal.parse("The leaf of a line of hashes", parts[1])));
    }

    boolean isOf(byte[] record) {
        return hash.equals(Hashes.of(record));
    }
}
