package io.artistagent.standalone.erasure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.kill.KilledSystem;
import io.artistagent.standalone.kill.Report;
import io.artistagent.testkit.tokens.DemoTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Runs the complete proof: a person enters all kinds of data, is erased, and is then searched for everywhere. */
public final class ErasureProof {

    /** The data that projections store in PostgreSQL; all other personal data in PostgreSQL is only in the log. */
    private static final Set<String> IN_PROJECTIONS =
            Set.of("stage name", "title heard", "artist heard", "title of a playlist", "author of a playlist");

    private final KilledSystem killedSystem;
    private final Places places;
    private final int artists;
    private final int plays;
    private final Planted planted;
    private final Report report = new Report();
    private boolean refusals;

    /** From before the erasure, which removes an account: its token is valid for a while. */
    private Map<String, String> tokens = Map.of();

    ErasureProof(Path data, int artists, int plays, long seed, List<String> options) throws IOException {
        this.killedSystem = new KilledSystem(data, options);
        this.places = new Places(killedSystem.data());
        this.artists = artists;
        this.plays = plays;
        this.planted = new Planted(seed);
    }

    /** Arguments: the data directory, the number of other artists and the number of plays in a history. */
    public static void main(String[] arguments) throws Exception {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
        ErasureProof proof = new ErasureProof(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                System.nanoTime(),
                List.of());
        proof.refusals = true;
        Report report = proof.run();
        System.out.println(report.flaws().isEmpty() ? "Proved." : report.flaws().size() + " flaws.");
        System.exit(report.flaws().isEmpty() ? 0 : 1);
    }

    Report run() throws Exception {
        try (killedSystem) {
            start("started");
            OtherPeople otherPeople = new OtherPeople(this::client);
            ErasedPerson erasedPerson = new ErasedPerson(planted, client(ErasedPerson.USER));
            UUID collaboration = live(erasedPerson, otherPeople);
            UUID person = person(erasedPerson);
            Needles needles = Needles.of(planted.all());
            before(needles);
            Facts before = Facts.of(killedSystem, otherPeople, collaboration, person, this::client);
            withTraces(needles, person);
            tokens = Roles.tokens(killedSystem.issuer());
            erase(person);
            rebuild();
            after(needles, erasedPerson);
            compare(before, Facts.of(killedSystem, otherPeople, collaboration, person, this::client));
            killedSystem.close();
            nothingIn("files after the stop", places.inFiles(needles, file -> true));
            report.saw("searched %d files, %s".formatted(places.files(), megabytes(places.bytes())));
            new MasterKeyProof(killedSystem, report, refusals).run();
            compare(before, Facts.of(killedSystem, otherPeople, collaboration, person, this::client));
            nothingIn("responses after a restart", roles().ask(erasedPerson.addresses(), needles));
        }
        return report;
    }

    private void start(String what) throws IOException, InterruptedException {
        report.saw(String.format(
                Locale.ROOT, "%s in %.1f s", what, killedSystem.start().toMillis() / 1000.0));
    }

    private UUID live(ErasedPerson erasedPerson, OtherPeople otherPeople) throws Exception {
        erasedPerson.register();
        UUID collaboration = erasedPerson.collaborate(otherPeople.artist());
        otherPeople.answer(collaboration);
        erasedPerson.importFiles(plays);
        otherPeople.work(artists, plays);
        erasedPerson.makeMistakes(otherPeople.artist());
        erasedPerson.visitPages(killedSystem.site(), collaboration);
        erasedPerson.leaveAForm(killedSystem.site(), person(erasedPerson));
        settle();
        report.saw("%d words planted, by API, pages, files and mistakes"
                .formatted(planted.all().size()));
        return collaboration;
    }

    private UUID person(ErasedPerson erasedPerson) throws SQLException {
        return UUID.fromString(Places.texts(
                        killedSystem.jdbcUrl(),
                        "SELECT subject::text FROM log.event WHERE aggregate_identifier = '%s' LIMIT 1"
                                .formatted(erasedPerson.artist()))
                .getFirst());
    }

    /** Checks that the log has no clear text even before the erasure, and that the search finds the words in the other stores. */
    private void before(Needles needles) throws Exception {
        Places.execute(killedSystem.superuser("artist_agent"), "CHECKPOINT");
        List<String> ofTheLog = Places.texts(killedSystem.superuser("artist_agent"), """
                SELECT 'postgresql/' || pg_relation_filepath(c.oid) FROM pg_class c
                WHERE pg_relation_filepath(c.oid) IS NOT NULL AND c.oid IN (
                    SELECT unnest(ARRAY[t.oid, t.reltoastrelid]) FROM pg_class t WHERE t.oid IN ('log.event'::regclass, 'log.snapshot'::regclass)
                    UNION SELECT indexrelid FROM pg_index WHERE indrelid IN ('log.event'::regclass, 'log.snapshot'::regclass))
                """);
        nothingIn(
                "files of the log",
                places.inFiles(needles, file -> ofTheLog.stream().anyMatch(file.toString()::endsWith)));
        report.saw("%d files of the log (tables, TOAST tables, indexes), %s: none of the words"
                .formatted(places.files(), megabytes(places.bytes())));
        report.check(places.files() >= 4, "the files of the log were not found");
        nothingIn(
                "a dump of the log",
                places.inTables(needles, killedSystem::superuser).stream()
                        .filter(finding -> finding.where().contains(".log."))
                        .toList());
        List<Finding> everywhere = places.inFiles(needles, file -> true);
        List<Finding> inPostgreSql = everywhere.stream()
                .filter(finding -> finding.where().contains("postgresql"))
                .toList();
        nothingIn(
                "files of PostgreSQL, including the write-ahead log, except the projections' data",
                inPostgreSql.stream()
                        .filter(finding -> IN_PROJECTIONS.stream().noneMatch(finding.what()::startsWith))
                        .toList());
        nothingIn(
                "log files",
                everywhere.stream()
                        .filter(finding -> finding.where().endsWith(".log"))
                        .toList());
        Map<String, Set<String>> seen = new TreeMap<>();
        everywhere.forEach(finding -> seen.computeIfAbsent(store(finding.where()), it -> new TreeSet<>())
                .add(finding.what()));
        seen.forEach((store, words) ->
                report.saw("before the erasure, %s holds %d of the words".formatted(store, words.size())));
        report.check(
                seen.keySet().containsAll(Set.of("mongodb", "postgresql/base", "postgresql/pg_wal", "redis")),
                "the search misses stores that must hold the words: " + seen.keySet());
    }

    private static String store(String file) {
        String[] path = file.split("/", -1);
        return path[1].equals("postgresql") && path.length > 2 ? path[1] + "/" + path[2] : path[1];
    }

    /** Adds other traces to the search: the wrapped key and the digests of the played titles. */
    private void withTraces(Needles needles, UUID person) throws SQLException {
        String key = Places.texts(
                        killedSystem.superuser("artist_agent_keys"),
                        "SELECT encode(wrapped, 'hex') FROM keys.subject_key WHERE subject = '%s'".formatted(person))
                .getFirst();
        needles.bytes("the wrapped key", HexFormat.of().parseHex(key));
        for (String heard : Places.texts(
                killedSystem.jdbcUrl(),
                "SELECT replace(play_key::text, '-', '') FROM statistics_1.play WHERE listener = '%s' LIMIT 50"
                        .formatted(person))) {
            needles.bytes("the digest of a title", HexFormat.of().parseHex(heard));
        }
    }

    private void erase(UUID person) throws Exception {
        ApiClient clara = client("clara");
        long begin = System.nanoTime();
        String receipts = "/audit/cases/" + clara.grantErasure(person);
        Polling.until(
                "every place has forgotten",
                () -> clara.get(receipts)
                        .must(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals("DONE"));
        String all = clara.get(receipts)
                .json()
                .path("receipts")
                .valueStream()
                .map(receipt -> receipt.path("place").asString())
                .collect(Collectors.joining(", "));
        report.saw(String.format(
                Locale.ROOT, "erased in %.1f s, with receipts of %s", (System.nanoTime() - begin) / 1e9, all));
    }

    /** Rebuilds every read model from the log. */
    private void rebuild() throws Exception {
        ApiClient root = client("root");
        List<String> rebuilt = new ArrayList<>();
        for (JsonNode projection : root.get("/actuator/projections").must(200).json()) {
            String name = projection.path("name").asString();
            int status = root.send("POST", "/actuator/projections/" + name + "/rebuild", null)
                    .status();
            report.check(status == 202 || status == 409, "the rebuild of " + name + " is answered with " + status);
            if (status == 202) {
                rebuilt.add(name);
            }
        }
        settle();
        report.saw("rebuilt from the log: " + String.join(", ", rebuilt));
    }

    private void after(Needles needles, ErasedPerson erasedPerson) throws Exception {
        nothingIn("tables", places.inTables(needles, killedSystem::superuser));
        report.saw("searched %d tables of all databases, including the catalogs, in the format of a dump"
                .formatted(places.tables()));
        Roles roles = roles();
        nothingIn("responses", roles.ask(erasedPerson.addresses(), needles));
        report.saw("sent %d requests, each as %d callers"
                .formatted(erasedPerson.addresses().size(), roles.count()));
        nothingIn(
                "metrics",
                needles.in(client("root").get("/actuator/prometheus").must(200).body()).stream()
                        .map(what -> new Finding("metrics", what))
                        .toList());
    }

    private Roles roles() {
        return new Roles(killedSystem.site().toString(), tokens);
    }

    private void compare(Facts before, Facts after) {
        before.answers()
                .forEach((question, answer) -> report.check(
                        answer.equals(after.answers().get(question)),
                        "%s was %s and is %s"
                                .formatted(question, answer, after.answers().get(question))));
        before.events()
                .forEach((place, event) -> report.check(
                        event.equals(after.events().get(place)), "an event of another person has changed: " + place));
        report.check(before.isBeginningOf(after), "rows of the log were changed");
        report.saw("unchanged: %d responses and %d events of the others, and all %d rows of the log"
                .formatted(
                        before.answers().size(),
                        before.events().size(),
                        before.rows().size()));
    }

    private void nothingIn(String where, List<Finding> found) {
        found.forEach(finding -> report.flaw("found in " + where + ": " + finding));
    }

    /** Waits until every import has finished and every projection has reached the end of the log. */
    private void settle() throws Exception {
        Polling.until(
                "all imports are recorded",
                () -> Places.texts(
                                killedSystem.jdbcUrl(),
                                "SELECT task_instance FROM command.scheduled_tasks WHERE task_name = 'record-import'")
                        .isEmpty());
        ApiClient root = client("root");
        Polling.until(
                "all projections are at the end of the log",
                () -> root.get("/actuator/projections")
                        .must(200)
                        .json()
                        .valueStream()
                        .allMatch(each -> each.path("lag").asLong() == 0
                                && !each.path("state").asString().equals("REBUILDING")));
    }

    private ApiClient client(String user) {
        return ApiClient.withToken(
                killedSystem.site().toString(), new DemoTokens(killedSystem.issuer()).ofDemoUser(user));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
