package io.artistagent.ledger.archive;

import io.artistagent.ledger.json.CanonicalString;
import io.artistagent.ledger.json.Json;
import io.artistagent.ledger.tree.Hash;
import java.util.Optional;

/**
 * What the manifest says of a file.
 *
 * @param bytes the length of the file
 * @param lines the number of lines, of entries or of hashes that it contains
 * @param sha256 the checksum of the file as it is stored
 */
public record ArchiveFile(FileName name, long bytes, long lines, Hash sha256) {

    static ArchiveFile parse(Json json) {
        return new ArchiveFile(
                FileName.parse(required(json.text("name"))),
                required(json.number("bytes")),
                required(json.number("lines")),
                Hash.base64(required(json.text("sha256"))));
    }

    static <T> T required(Optional<T> member) {
        return member.orElseThrow(() -> new IllegalArgumentException("The manifest lacks a member"));
    }

    String json() {
        return "{\"bytes\":%d,\"lines\":%d,\"name\":%s,\"sha256\":%s}"
                .formatted(bytes, lines, CanonicalString.of(name.text()), CanonicalString.of(sha256.base64()));
    }
}
