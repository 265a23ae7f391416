package io.artistagent.embedded.redis;

import io.artistagent.processes.CacheDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import redis.embedded.RedisServer;

/**
 * Finds a Redis program that runs on this machine and unpacks it once. The program for Linux on x86-64 needs the system's OpenSSL
 * library, which a minimal installation lacks; the 32-bit program has no dependencies and runs there too.
 */
final class RedisProgram {

    static final String NAME = "redis-server";

    private RedisProgram() {}

    static Path path() throws IOException {
        for (String resource : candidates()) {
            Path program = unpacked(resource);
            if (runs(program)) {
                return program;
            }
        }
        throw new IOException("no Redis program for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch") + " runs here");
    }

    private static List<String> candidates() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        if (mac) {
            return List.of(arm ? "/redis-server-6.2.6-v5-darwin-arm64" : "/redis-server-6.2.6-v5-darwin-amd64");
        }
        return arm
                ? List.of("/redis-server-6.2.7-linux-arm64")
                : List.of("/redis-server-6.2.6-v5-linux-amd64", "/redis-server-6.2.7-linux-386");
    }

    private static Path unpacked(String resource) throws IOException {
        Path directory = Files.createDirectories(CacheDirectory.path().resolve("redis" + resource));
        Path program = directory.resolve(NAME);
        if (Files.notExists(program)) {
            // Written to a temporary file and moved, so that another JVM never runs an incomplete program
            Path aside = Files.createTempFile(directory, NAME, null);
            try (InputStream in = RedisServer.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("the program " + resource + " is missing from its library");
                }
                Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!aside.toFile().setExecutable(true, true)) {
                throw new IOException("cannot make the program " + aside + " executable");
            }
            Files.move(aside, program, StandardCopyOption.ATOMIC_MOVE);
        }
        return program;
    }

    private static boolean runs(Path program) {
        try {
            return new ProcessBuilder(program.toString(), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException doesNotEvenStart) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
