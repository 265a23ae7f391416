package io.artistagent.benchmarks.append;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** Command lines of JVMs that differ only in an AOT cache, which is trained in a separate run. A cache requires jars, not directories. */
final class AotCache implements AutoCloseable {

    private static final ToolProvider JAR =
            ToolProvider.findFirst("jar").orElseThrow(() -> new IllegalStateException("This JVM is not a JDK"));

    private final Path directory = Files.createTempDirectory("artist-agent-cold");
    private final Path cache = directory.resolve("cache");
    private final String classPath;

    AotCache() throws IOException {
        classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(this::jar)
                .map(jar -> jar.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path jar(Path part) {
        if (!Files.isDirectory(part)) {
            return part;
        }
        // MODULE/target/classes
        Path jar = directory.resolve(
                part.toAbsolutePath().getName(part.toAbsolutePath().getNameCount() - 3) + ".jar");
        int failed = JAR.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", part.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("No jar of " + part);
        }
        return jar;
    }

    /** Returns the command line of a JVM that writes the cache when it ends. */
    List<String> training() {
        return Jvm.command(classPath, "-XX:AOTCacheOutput=" + cache);
    }

    /** Returns the command line of a JVM that refuses to start without the cache. */
    List<String> used() {
        return Jvm.command(classPath, "-XX:AOTCache=" + cache, "-XX:AOTMode=on");
    }

    List<String> unused() {
        return Jvm.command(classPath);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }
}
