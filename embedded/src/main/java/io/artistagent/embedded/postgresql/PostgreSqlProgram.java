package io.artistagent.embedded.postgresql;

import io.artistagent.processes.CacheDirectory;
import io.artistagent.processes.DataDirectory;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once into the cache directory. The library that contains them could also start them, but only with
 * trust authentication and with fsync off.
 */
final class PostgreSqlProgram {

    private PostgreSqlProgram() {}

    /** Returns the command line of one of the programs. */
    static List<String> command(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in its own user namespace it runs as nobody
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home().resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        return command;
    }

    private static synchronized Path home() throws IOException {
        byte[] archive = archive();
        Path all = Files.createDirectories(CacheDirectory.path().resolve("postgresql"));
        Path home = all.resolve("PG-" + HexFormat.of().formatHex(digest(archive)));
        if (Files.notExists(marker(home))) {
            try (FileChannel lock =
                            FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                if (held.isValid() && Files.notExists(marker(home))) {
                    DataDirectory.delete(home);
                    unpack(archive, home);
                    Files.createFile(marker(home));
                }
            }
        }
        return home;
    }

    private static Path marker(Path home) {
        return home.resolve(".exists");
    }

    private static byte[] archive() throws IOException {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        String machine = System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                mac ? "Darwin" : "Linux", machine.equals("amd64") ? "x86_64" : machine)) {
            return in.readAllBytes();
        }
    }

    private static byte[] digest(byte[] archive) {
        try {
            return MessageDigest.getInstance("MD5").digest(archive);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path path = home.resolve(entry.getName()).normalize();
                if (!path.startsWith(home)) {
                    throw new IOException("The archive would write outside its directory: " + entry.getName());
                }
                unpack(in, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(in, path);
            if (entry.getName().matches("(\\./)?bin/.*") && !path.toFile().setExecutable(true, true)) {
                throw new IOException("cannot make the program " + path + " executable");
            }
        }
    }
}
