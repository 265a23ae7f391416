package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.command.TestCommandSide;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.testkit.stores.TestStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads are limited in size, and in number per person; an ordinary client receives the refusal. */
class UploadQuotaTest {

    private static final long LARGE = 100L * 1024 * 1024;

    private static TestCommandSide commandSide;
    private static TestLog log;
    private static Person alma;
    private static UUID artist;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        commandSide = TestCommandSide.start(
                TestStores.freshDatabase(),
                Map.of(
                        "artist-agent.imports.max-waiting", 3,
                        "artist-agent.imports.max-upload", "20MB",
                        "artist-agent.imports.max-drain", "4MB"));
        log = new TestLog(commandSide.database(), commandSide.part(SubjectKeys.class));
        alma = new Person("alma", commandSide.address());
        artist = alma.registersAnArtist();
    }

    @AfterAll
    static void stop() {
        commandSide.close();
    }

    @Test
    void the_number_of_a_persons_waiting_files_is_limited() {
        List<Person.Answer> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(upload(i));
            assertThat(waiting.getLast().status()).isEqualTo(202);
        }

        Person.Answer refused = upload(3);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.type()).isEqualTo("/problems/too-many-imports-waiting");
        Person bruno = new Person("bruno", commandSide.address());
        assertThat(bruno.uploadsHistory("h.json", ImportsTestBase.csv("""
                        [{"ts":"2024-05-30T10:00:00Z","ms_played":30000,"master_metadata_track_name":"x"}]""")).status())
                .as("another person has a separate limit")
                .isEqualTo(202);

        alma.chooses("discard", waiting.get(0));
        await().until(() -> upload(3).status() == 202);
        alma.chooses("accept", waiting.get(1));
        log.awaitCompletionOf(waiting.get(1).importId());
        assertThat(upload(4).status()).isEqualTo(202);
    }

    @Test
    void concurrent_uploads_share_the_remaining_slots() throws Exception {
        Person olaf = new Person("olaf", commandSide.address());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Person.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 12; i++) {
                byte[] file = ImportsTestBase.csv("""
                        [{"ts":"2024-05-30T10:00:00Z","ms_played":%d,"master_metadata_track_name":"x"},7]""".formatted(i));
                answers.add(threads.submit(() -> {
                    start.await();
                    return olaf.uploadsHistory("h.json", file);
                }));
            }
            start.countDown();
        }

        List<Integer> taken = new ArrayList<>();
        for (Future<Person.Answer> answer : answers) {
            taken.add(answer.get().status());
        }
        assertThat(taken).containsOnly(202, 409);
        assertThat(taken).filteredOn(status -> status == 202).hasSize(3);
    }

    @Test
    void an_upload_with_a_too_large_content_length_is_never_sent() throws Exception {
        Heard heard = curl(large());

        assertThat(heard.status).isEqualTo(413);
        assertThat(heard.sent).as("bytes sent").isLessThan(1_000_000);
    }

    @RepeatedTest(3)
    void a_client_that_sends_immediately_receives_the_refusal_after_part_of_the_body() throws Exception {
        for (List<String> how :
                List.of(List.of("-H", "Expect:"), List.of("-H", "Expect:", "-H", "Transfer-Encoding: chunked"))) {
            Heard heard = curl(large(), how.toArray(String[]::new));

            assertThat(heard.status).as(heard.said).isEqualTo(413);
            assertThat(heard.sent).as("bytes sent").isLessThan(LARGE / 2);
        }
    }

    private static Person.Answer upload(int number) {
        return alma.uploadsForArtist(
                artist, "a.csv", ImportsTestBase.csv("date,listeners\n2022-04-01,%d\nsoon,2\n".formatted(number)));
    }

    /** A CSV that consists of one endless line. */
    private Path large() throws IOException {
        Path file = directory.resolve("large.csv");
        Files.writeString(file, "date,listeners\n");
        byte[] part = "1".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream rest = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (int i = 0; i < LARGE / part.length; i++) {
                rest.write(part);
            }
        }
        return file;
    }

    private record Heard(int status, long sent, String said) {}

    private Heard curl(Path file, String... how) throws Exception {
        ArrayList<String> command =
                new ArrayList<>(List.of("curl", "-sS", "-o", "/dev/null", "-w", "%{http_code} %{size_upload}\n"));
        command.addAll(List.of("-H", "Authorization: Bearer " + alma.token(), "-F", "file=@" + file));
        command.addAll(List.of(how));
        command.add(commandSide.address() + "/api/v1/artists/" + artist + "/imports");
        Path said = directory.resolve("said.txt");
        Process curl = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(curl.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String all = Files.readString(said);
        String[] numbers = all.lines()
                .filter(line -> line.matches("[0-9]{3} [0-9]+"))
                .findFirst()
                .orElseThrow()
                .split(" ");
        return new Heard(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), all);
    }
}
