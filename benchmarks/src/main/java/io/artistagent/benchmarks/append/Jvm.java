package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.Throughput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A separate JVM for one contestant, as in production: in a shared one, each would run on code that was compiled for the others too. It
 * executes one request after the other and returns the throughput.
 */
final class Jvm implements AutoCloseable {

    private static final String ANSWER = "answer ";

    /** Long enough to write the AOT cache at the end. */
    private static final int MAX_SECONDS_TO_END = 120;

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;
    private final List<String> printed = new ArrayList<>();
    private long events;

    private Jvm(Process process) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns the command line of a JVM with the product's options. */
    static List<String> command(String classPath, String... options) {
        Stream<String> usual = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseCompactObjectHeaders",
                "-Xlog:disable",
                "-cp",
                classPath);
        return Stream.concat(usual, Arrays.stream(options)).toList();
    }

    /**
     * Starts the product.
     *
     * @param database the URL of its database, including the user
     * @param settings settings that differ from those of production
     */
    static Jvm ours(List<String> command, String database, int redisPort, String... settings) throws IOException {
        return start(
                command,
                Stream.concat(Stream.of("ours", database, redisPort), Arrays.stream(settings))
                        .toArray());
    }

    /** Starts the plain insert, with the bytes of an event stored by the product. */
    static Jvm plainInsert(List<String> command, String product, String database) throws IOException {
        return start(command, "plain SQL", product, database);
    }

    /** Starts the unmodified framework. */
    static Jvm stock(List<String> command, String database) throws IOException {
        return start(command, "stock", database);
    }

    private static Jvm start(List<String> command, Object... side) throws IOException {
        ArrayList<String> whole = new ArrayList<>(command);
        whole.add(Jvm.class.getName());
        Arrays.stream(side).map(Object::toString).forEach(whole::add);
        return new Jvm(new ProcessBuilder(whole).redirectErrorStream(true).start());
    }

    /**
     * Runs an operation and waits for the result.
     *
     * @param operation the name of an operation of this JVM
     * @return the events that were stored
     */
    Throughput measure(String operation, Load load) throws IOException {
        try {
            requests.write(load.callers() + " " + load.seconds() + " " + operation + "\n");
            requests.flush();
        } catch (IOException ended) {
            answers.lines().forEach(printed::add);
            throw failed();
        }
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            printed.add(line);
            if (line.startsWith(ANSWER)) {
                String[] answer = line.substring(ANSWER.length()).split(" ");
                Throughput stored = new Throughput(Long.parseLong(answer[0]), Double.parseDouble(answer[1]));
                events += stored.operations();
                return stored;
            }
        }
        throw failed();
    }

    /** Returns the number of stored events that the JVM reports. */
    long events() {
        return events;
    }

    private IllegalStateException failed() {
        return new IllegalStateException("A JVM failed:\n" + String.join("\n", printed));
    }

    /** Ends the JVM after it has written its AOT cache, if any. */
    @Override
    public void close() throws IOException, InterruptedException {
        try {
            requests.close();
            Thread rest =
                    Thread.ofPlatform().daemon().start(() -> answers.lines().forEach(printed::add));
            boolean ended = process.waitFor(MAX_SECONDS_TO_END, TimeUnit.SECONDS);
            rest.join(Duration.ofSeconds(1));
            if (!ended || process.exitValue() != 0) {
                throw failed();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    static void main(String[] side) {
        try {
            run(side);
            System.exit(0);
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] side) throws Exception {
        switch (side[0]) {
            case "ours" -> {
                try (Product product =
                        new Product(side[1], Integer.parseInt(side[2]), Arrays.copyOfRange(side, 3, side.length))) {
                    answer(Map.of("ours", product.artists()));
                }
            }
            case "plain SQL" -> {
                JdbcClient product = JdbcClient.create(new DriverManagerDataSource(side[1]));
                try (PlainInsert insert = new PlainInsert(side[2], product);
                        RawGroupCommit groupCommit = new RawGroupCommit(insert)) {
                    answer(Map.of(
                            "plain SQL",
                            insert,
                            "one statement",
                            insert::insertAlone,
                            "raw group commit",
                            groupCommit));
                }
            }
            default -> {
                try (Stock stock = new Stock(side[1])) {
                    answer(Map.of("stock", stock.artists()));
                }
            }
        }
    }

    private static void answer(Map<String, Load.Operation> operations) throws Exception {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            String[] words = request.split(" ", 3);
            Load.Operation operation = Objects.requireNonNull(operations.get(words[2]));
            Throughput stored = new Load(Integer.parseInt(words[0]), Double.parseDouble(words[1])).measure(operation);
            System.out.println(ANSWER + stored.operations() + " " + stored.seconds());
        }
    }
}
