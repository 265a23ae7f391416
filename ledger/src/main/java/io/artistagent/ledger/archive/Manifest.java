package io.artistagent.ledger.archive;

import io.artistagent.ledger.json.CanonicalString;
import io.artistagent.ledger.json.Json;
import io.artistagent.ledger.json.JsonParser;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of the files of an export. A second file contains it as a JWS, signed by the key of the ledger.
 *
 * @param createdAt when the export was completed
 * @param checkpoint the state of the ledger to which the export belongs
 * @param files all files but those of the manifest itself, in the order of their names
 */
public record Manifest(Instant createdAt, Checkpoint checkpoint, List<ArchiveFile> files) {

    /** The name of the manifest's file. */
    public static final String FILE = "manifest.json";

    /** The name of the file with the signed manifest. */
    public static final String SIGNED_FILE = "manifest.jws";

    private static final String FORMAT = "artist-agent-export/v1";

    public Manifest {
        files = List.copyOf(files);
        long names = files.stream().map(ArchiveFile::name).distinct().count();
        if (names != files.size()) {
            throw new IllegalArgumentException("The manifest lists a file twice");
        }
    }

    /**
     * Reads a manifest in its canonical form.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static Manifest parse(byte[] bytes) {
        Json json = JsonParser.parse(bytes);
        if (!ArchiveFile.required(json.text("format")).equals(FORMAT)) {
            throw new IllegalArgumentException("The format of the export is not supported");
        }
        Manifest manifest = new Manifest(
                time(ArchiveFile.required(json.text("createdAt"))),
                new Checkpoint(
                        ArchiveFile.required(json.text("origin")),
                        ArchiveFile.required(json.number("size")),
                        Hash.base64(ArchiveFile.required(json.text("root")))),
                json.items("files").stream().map(ArchiveFile::parse).toList());
        if (!Arrays.equals(manifest.canonical(), bytes)) {
            throw new IllegalArgumentException("The manifest is not in its canonical form");
        }
        return manifest;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The time of the manifest is not in ISO 8601", e);
        }
    }

    /** Canonical JSON after RFC 8785. */
    public byte[] canonical() {
        return "{\"createdAt\":%s,\"files\":%s,\"format\":%s,\"origin\":%s,\"root\":%s,\"size\":%d}"
                .formatted(
                        CanonicalString.of(createdAt.toString()),
                        files.stream().map(ArchiveFile::json).collect(Collectors.joining(",", "[", "]")),
                        CanonicalString.of(FORMAT),
                        CanonicalString.of(checkpoint.origin()),
                        CanonicalString.of(checkpoint.root().base64()),
                        checkpoint.size())
                .getBytes(StandardCharsets.UTF_8);
    }
}
