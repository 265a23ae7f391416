package io.artistagent.standalone.kill;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.privacy.KeySettings;
import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.OrphanedServers;
import io.artistagent.processes.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The real launcher in a child process, on free ports and its own data directory. It can be killed with all processes that it started. */
public final class KilledSystem implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final Path data;
    private final List<String> options;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final int http = LoopbackPort.free();
    private final int keycloak = LoopbackPort.free();
    private final int postgreSql = LoopbackPort.free();
    private Process launcher;

    public KilledSystem(Path directory, List<String> options) throws IOException {
        this.data = Files.createDirectories(directory).toRealPath();
        this.options = options;
        environment.put("ARTIST_AGENT_DATA", data.toString());
        environment.put("ARTIST_AGENT_PORT", Integer.toString(http));
        environment.put("ARTIST_AGENT_KEYCLOAK_PORT", Integer.toString(keycloak));
        environment.put("ARTIST_AGENT_KEYCLOAK_MANAGEMENT_PORT", Integer.toString(LoopbackPort.free()));
        environment.put("ARTIST_AGENT_POSTGRESQL_PORT", Integer.toString(postgreSql));
        environment.put("ARTIST_AGENT_MONGODB_PORT", Integer.toString(LoopbackPort.free()));
        environment.put("ARTIST_AGENT_REDIS_PORT", Integer.toString(LoopbackPort.free()));
    }

    public URI site() {
        return URI.create("http://127.0.0.1:" + http);
    }

    public String issuer() {
        return "http://127.0.0.1:" + keycloak + "/realms/artist-agent";
    }

    public String jdbcUrl() {
        Path password = data.resolve("secrets").resolve("postgresql-application");
        return "jdbc:postgresql://127.0.0.1:%d/artist_agent?user=artist_agent&password=%s"
                .formatted(postgreSql, Secret.kept(password).text());
    }

    /** Returns the JDBC URL of a database in its PostgreSQL, with the superuser's credentials. */
    public String superuser(String database) {
        Path password = data.resolve("secrets").resolve("postgresql-superuser");
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&password=%s"
                .formatted(postgreSql, database, Secret.kept(password).text());
    }

    /** Returns its data directory. */
    public Path data() {
        return data;
    }

    /** Sets an environment variable, from the next start on. */
    public void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Opens the key store that decrypts its log. */
    public KeyStore keys() {
        return keys(Secret.key(data.resolve("secrets").resolve("master-key")).text());
    }

    /** Opens the key store with another master key, as a start with that key would. */
    public KeyStore keys(String masterKey) {
        Path secrets = data.resolve("secrets");
        KeySettings settings = new KeySettings(
                "jdbc:postgresql://127.0.0.1:%d/artist_agent_keys".formatted(postgreSql),
                "artist_agent_keys",
                Secret.kept(secrets.resolve("postgresql-keys")).text(),
                masterKey,
                List.of());
        return KeyStore.open(settings, new LogDataSource(new DriverManagerDataSource(jdbcUrl())));
    }

    /** Starts the launcher and waits until pages, API and sign-in answer; returns how long that took. */
    public Duration start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.artistagent.standalone.Standalone"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        launcher = builder.start();
        await(site() + "/actuator/health");
        await(issuer() + "/.well-known/openid-configuration");
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void await(String page) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (!answers(client, request)) {
                if (launcher.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException(
                            "The launcher ended with " + launcher.exitValue() + ": " + Files.readString(log()));
                }
                if (System.nanoTime() > end) {
                    throw new IOException(page + " does not answer, see " + log());
                }
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Returns the processes of the system by kind: the launcher, and the servers, which are deliberately outside its process group. */
    Map<String, List<ProcessHandle>> processes() {
        Map<String, List<ProcessHandle>> all = new LinkedHashMap<>();
        all.put(
                "launcher",
                Stream.of(launcher.toHandle()).filter(ProcessHandle::isAlive).toList());
        all.put(
                "PostgreSQL",
                withChildren("postgres", data.resolve("postgresql").toString()));
        all.put("Redis", withChildren("redis-server", data.resolve("redis").toString()));
        all.put("Keycloak", withChildren("java", "-Dkc.home.dir=" + data.resolve("keycloak")));
        return all;
    }

    private static List<ProcessHandle> withChildren(String program, String argument) {
        return OrphanedServers.find(program, argument).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    /** Sends SIGKILL to all processes at once; returns the number of each kind once all have ended. */
    Map<String, Integer> kill() throws IOException, InterruptedException {
        Map<String, List<ProcessHandle>> all = processes();
        List<ProcessHandle> each = all.values().stream().flatMap(List::stream).toList();
        List<String> command = new ArrayList<>(List.of("kill", "-KILL"));
        each.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
        for (ProcessHandle process : each) {
            process.onExit().join();
        }
        // A server may have started a process between the listing and the kill
        processes().values().stream().flatMap(List::stream).forEach(late -> {
            late.destroyForcibly();
            late.onExit().join();
        });
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> kind.getValue().size(), Integer::sum, LinkedHashMap::new));
    }

    /** Stops the launcher as Ctrl-C does. */
    @Override
    public void close() throws InterruptedException, IOException {
        if (launcher != null && launcher.isAlive()) {
            launcher.destroy();
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
