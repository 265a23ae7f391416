package io.artistagent.standalone.kill;

import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.standalone.kill.ExpectedState.Thing;
import io.artistagent.standalone.kill.Log.Entry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the complete proof: many senders send commands, all processes are killed and restarted, and the log and the API are checked. */
public final class KillProof {

    private static final List<List<String>> PEOPLE =
            List.of(List.of("alma", "bruno"), List.of("bruno", "lena"), List.of("lena", "alma"));

    private final int commands;
    private final int kills;
    private final KilledSystem killedSystem;
    private final Report report = new Report();
    private final List<Sender> senders = new ArrayList<>();
    private final AtomicInteger budget = new AtomicInteger();

    KillProof(Path data, int commands, int kills, int threads, List<String> options) throws Exception {
        this.commands = commands;
        this.kills = kills;
        this.killedSystem = new KilledSystem(data, options);
        AtomicInteger numbers = new AtomicInteger();
        for (int sender = 0; sender < threads; sender++) {
            List<String> two = PEOPLE.get(sender % PEOPLE.size());
            senders.add(new Sender(new SenderScript(sender, two.getFirst(), two.getLast(), numbers)));
        }
    }

    /** Arguments: the data directory and the numbers of commands, kills and senders. */
    public static void main(String[] arguments) throws Exception {
        Report report = new KillProof(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        List.of())
                .run();
        System.out.println(report.flaws().isEmpty() ? "Proved." : report.flaws().size() + " flaws.");
        System.exit(report.flaws().isEmpty() ? 0 : 1);
    }

    Report run() throws Exception {
        try (killedSystem) {
            report.saw("started in " + seconds(killedSystem.start()));
            for (int kill = 1; kill <= kills; kill++) {
                sendUntilKilled(commands * kill / (kills + 1));
                report.saw("restarted in " + seconds(killedSystem.start()));
                beforeTheRetries();
                retry();
            }
            sendTheRest();
            afterAll();
        }
        return report;
    }

    private void sendUntilKilled(int enough) throws Exception {
        Http http = new Http(killedSystem);
        long begin = System.nanoTime();
        AtomicInteger acknowledged = new AtomicInteger(done().size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch reached = new CountDownLatch(1);
            List<Future<?>> work = new ArrayList<>();
            for (Sender sender : senders) {
                work.add(threads.submit(() -> {
                    while (sender.one(http)) {
                        if (acknowledged.incrementAndGet() >= enough) {
                            reached.countDown();
                        }
                    }
                    return null;
                }));
            }
            reached.await();
            Map<String, Integer> killed = killedSystem.kill();
            report.saw("killed with %s: %s processes".formatted("kill -9", killed));
            finish(work);
        }
        double took = (System.nanoTime() - begin) / 1e9;
        long open =
                senders.stream().filter(sender -> sender.unanswered() != null).count();
        report.saw(String.format(
                Locale.ROOT, "%d acknowledged so far (%.1f s), %d without a response", done().size(), took, open));
    }

    private static void finish(List<Future<?>> work) throws InterruptedException {
        for (Future<?> each : work) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Checks that all acknowledged commands are in the log, and that all other events belong to commands without a response. */
    private void beforeTheRetries() throws SQLException {
        Log log = read();
        log.flaws().forEach(report::flaw);
        Map<String, Entry> places = places(log);
        int found = foundIn(places);
        Map<String, Integer> open = new HashMap<>();
        senders.stream()
                .map(Sender::unanswered)
                .filter(sentCommand -> sentCommand != null)
                .forEach(sentCommand -> open.merge(sentCommand.event(), 1, Integer::sum));
        done().forEach(acknowledgedCommand -> places.remove(acknowledgedCommand.place()));
        places.values()
                .forEach(entry -> report.check(
                        open.merge(entry.type(), -1, Integer::sum) >= 0,
                        "not sent by any sender: " + entry.type() + " " + entry.place()));
        report.saw("%d of the acknowledged commands and %d of those without a response are in the log, each once"
                .formatted(found, places.size()));
    }

    private int foundIn(Map<String, Entry> places) {
        int found = 0;
        for (AcknowledgedCommand acknowledgedCommand : done()) {
            Entry entry = places.get(acknowledgedCommand.place());
            boolean there = entry != null
                    && entry.type().equals(acknowledgedCommand.order().event());
            report.check(there, "acknowledged, but not in the log: " + acknowledgedCommand);
            found += there ? 1 : 0;
        }
        return found;
    }

    private void retry() throws Exception {
        Http http = new Http(killedSystem);
        int open = 0;
        int before = foundDone();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (Sender sender : senders) {
                if (sender.unanswered() != null) {
                    open++;
                    work.add(threads.submit(() -> sender.one(http)));
                }
            }
            finish(work);
        }
        long left =
                senders.stream().filter(sender -> sender.unanswered() != null).count();
        report.check(left == 0, left + " commands have no response even after the restart");
        int known = foundDone() - before;
        report.saw("%d retried with the same keys, all answered in %s; %d had already been executed (412)"
                .formatted(open, seconds(Duration.ofNanos(System.nanoTime() - begin)), known));
    }

    private int foundDone() {
        return senders.stream().mapToInt(Sender::foundDone).sum();
    }

    private void sendTheRest() throws Exception {
        Http http = new Http(killedSystem);
        budget.set(commands - done().size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (Sender sender : senders) {
                work.add(threads.submit(() -> {
                    while (budget.getAndDecrement() > 0) {
                        report.check(sender.one(http), "no response: " + sender.unanswered());
                    }
                    return null;
                }));
            }
            finish(work);
        }
    }

    /** Checks that the log has every command exactly once and nothing else, and that the query API agrees with the log. */
    private void afterAll() throws Exception {
        Http http = new Http(killedSystem);
        // One more command: its consistency token makes every query wait for all other commands
        Sender last = senders.getFirst();
        report.check(last.one(http), "no response to the last command");
        Log log = read();
        log.flaws().forEach(report::flaw);
        int found = foundIn(places(log));
        report.check(
                log.entries().size() == done().size(),
                "%d events for %d commands".formatted(log.entries().size(), done().size()));
        report.saw("in total %d commands, %d of them found once, %d events in the log"
                .formatted(done().size(), found, log.entries().size()));
        compare(log, http, last.token());
    }

    private void compare(Log log, Http http, String token) throws Exception {
        Map<String, String> readers = new HashMap<>();
        done().forEach(acknowledgedCommand -> readers.putIfAbsent(
                acknowledgedCommand.aggregate(), acknowledgedCommand.order().person()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Thing> each : ExpectedState.of(log.entries()).entrySet()) {
            Thing thing = each.getValue();
            Http.Answer answer = http.get(readers.getOrDefault(each.getKey(), "alma"), thing.path(), token);
            String difference = answer.status() == 200
                    ? Comparison.difference(thing.path(), thing.expected(), answer.json())
                    : thing.path() + " gets " + answer.status();
            report.check(difference.isEmpty(), difference);
            counts.merge(thing.path().split("/", -1)[1], 1, Integer::sum);
        }
        report.saw("compared with the query API: " + counts);
    }

    private Log read() throws SQLException {
        try (KeyStore keys = killedSystem.keys()) {
            return Log.read(killedSystem.jdbcUrl(), keys.keys());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Entry> places(Log log) {
        Map<String, Entry> places = new LinkedHashMap<>();
        log.entries().forEach(entry -> places.put(entry.place(), entry));
        return places;
    }

    private List<AcknowledgedCommand> done() {
        return senders.stream().flatMap(sender -> sender.done().stream()).toList();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
