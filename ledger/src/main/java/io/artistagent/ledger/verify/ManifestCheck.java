package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.ArchiveFile;
import io.artistagent.ledger.archive.Manifest;
import io.artistagent.ledger.jws.Jwk;
import io.artistagent.ledger.jws.Jws;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks who has signed the manifest, and that the export has exactly the files that it lists. */
final class ManifestCheck {

    private static final int LONGEST = 256 * 1024 * 1024;
    private static final int BUFFER = 1 << 16;

    private final ExportFiles files;
    private final VerifierKey key;
    private final Findings findings;

    ManifestCheck(ExportFiles files, VerifierKey key, Findings findings) {
        this.files = files;
        this.key = key;
        this.findings = findings;
    }

    /** The manifest: the signed one if there is one, else what the export claims. */
    Optional<Manifest> run() throws IOException {
        Optional<byte[]> plain = files.read(Manifest.FILE, LONGEST);
        Optional<byte[]> signed = files.read(Manifest.SIGNED_FILE, LONGEST)
                .flatMap(jws -> Jws.verify(new String(jws, StandardCharsets.US_ASCII), Jwk.of(key.publicKey())));
        if (signed.isEmpty()) {
            findings.add("The manifest is not signed by the key of the ledger: the list of files may be forged.");
        } else if (plain.isEmpty() || !Arrays.equals(signed.get(), plain.get())) {
            findings.add("%s is not the manifest that was signed.".formatted(Manifest.FILE));
        }
        Optional<Manifest> manifest = signed.or(() -> plain).flatMap(this::parse);
        if (manifest.isPresent()) {
            compare(manifest.get());
        }
        return manifest;
    }

    private Optional<Manifest> parse(byte[] bytes) {
        try {
            return Optional.of(Manifest.parse(bytes));
        } catch (IllegalArgumentException e) {
            findings.add("The manifest is malformed.");
            return Optional.empty();
        }
    }

    private void compare(Manifest manifest) throws IOException {
        Set<String> unlisted = new TreeSet<>(files.names());
        unlisted.remove(Manifest.FILE);
        unlisted.remove(Manifest.SIGNED_FILE);
        for (ArchiveFile file : manifest.files()) {
            String name = file.name().text();
            unlisted.remove(name);
            if (!files.has(name)) {
                findings.add("%s is missing.".formatted(name));
            } else if (!sha256(name).equals(file.sha256())) {
                findings.add("%s does not have the checksum of the manifest.".formatted(name));
            }
        }
        unlisted.forEach(name -> findings.add("%s is not in the manifest.".formatted(name)));
    }

    private Hash sha256(String name) throws IOException {
        try (InputStream in = files.open(name)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
