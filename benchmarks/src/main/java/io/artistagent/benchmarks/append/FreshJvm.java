package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.Load;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A JVM that starts, is ready, does what it is asked for at once, and answers how much it did. */
final class FreshJvm {

    private static final String ANSWER = "answer ";

    /**
     * What a JVM did.
     *
     * @param events that it stored
     * @param rate events a second
     */
    record Answer(long events, double rate) {}

    private FreshJvm() {}

    /** Starts one with these options and waits for its end. */
    static Answer run(List<String> jvm, Object... what) throws Exception {
        var command = new ArrayList<>(jvm);
        command.add(FreshJvm.class.getName());
        Arrays.stream(what).map(Object::toString).forEach(command::add);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        var answer = printed.stream().filter(line -> line.startsWith(ANSWER)).findFirst();
        if (process.waitFor() != 0 || answer.isEmpty()) {
            throw new IllegalStateException("A fresh JVM failed:\n" + String.join("\n", printed));
        }
        var parts = answer.get().substring(ANSWER.length()).split(" ");
        return new Answer(Long.parseLong(parts[0]), Double.parseDouble(parts[1]));
    }

    static void main(String[] what) throws Exception {
        var load = new Load(Integer.parseInt(what[1]), Double.parseDouble(what[2]));
        if (what[0].equals("ours")) {
            try (var product = new Product(what[3], Integer.parseInt(what[4]))) {
                answer(load, product.artists());
            }
        } else {
            var product = JdbcClient.create(new DriverManagerDataSource(what[3]));
            try (var floor = new Floor(what[4], product)) {
                answer(load, floor);
            }
        }
        System.exit(0);
    }

    private static void answer(Load load, Load.Operation operation) throws Exception {
        var events = new AtomicLong();
        var rate = load.measure(() -> {
            var stored = operation.run();
            events.addAndGet(stored);
            return stored;
        });
        System.out.println(ANSWER + events + " " + rate);
    }
}
