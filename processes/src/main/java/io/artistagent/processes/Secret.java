package io.artistagent.processes;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** A password that a server shares with its clients. It is generated on first use and stored in a file that only its owner can read. */
public final class Secret {

    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final String text;

    private Secret(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Returns the secret in this file, which is created if missing. */
    public static Secret kept(Path file) {
        Secret secret = kept(file, BYTES, Base64.getUrlEncoder().withoutPadding());
        if (!secret.text.matches("[\\x21-\\x7e]+")) {
            throw new UnusableData(
                    "%s is empty or damaged: restore it from your backup, or delete it, and a new one is generated."
                            .formatted(file));
        }
        return secret;
    }

    /** Returns the 256-bit key in this file, in Base64. The file is created if missing. */
    public static Secret key(Path file) {
        Secret key = kept(file, KEY_BYTES, Base64.getEncoder());
        if (!isKey(key.text)) {
            throw new UnusableData(
                    "%s is empty or damaged. Personal data cannot be read without this key: restore it from your backup, and do not delete it."
                            .formatted(file));
        }
        return key;
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static Secret kept(Path file, int bytes, Base64.Encoder encoder) {
        try {
            PathKind.FILE.require(file);
            if (Files.notExists(file)) {
                make(file, bytes, encoder);
            }
            return new Secret(
                    file, Files.readString(file, StandardCharsets.ISO_8859_1).strip());
        } catch (IOException e) {
            throw new UnusableData("Cannot read or create %s: %s."
                    .formatted(file, e instanceof AccessDeniedException ? "permission denied" : e.getMessage()));
        }
    }

    /** Writes a temporary file and moves it: a half-written password would lock everyone out. */
    private static void make(Path file, int bytes, Base64.Encoder encoder) throws IOException {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        Path directory = Files.createDirectories(file.getParent());
        OwnerOnly.uses(directory);
        Path aside = Files.createTempFile(directory, file.getFileName().toString(), null);
        OwnerOnly.uses(aside);
        Files.writeString(aside, encoder.encodeToString(random) + "\n");
        flush(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        flush(directory);
    }

    /** After a power failure, there must be no data that was encrypted with a key that is gone. */
    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    /** The password: letters, digits, {@code -} and {@code _}, so that it never needs quoting. A key is Base64. */
    public String text() {
        return text;
    }

    /** The file, for programs that read the password from it so that it never appears on a command line. */
    public Path file() {
        return file;
    }

    @Override
    public String toString() {
        return "the password in " + file;
    }
}
