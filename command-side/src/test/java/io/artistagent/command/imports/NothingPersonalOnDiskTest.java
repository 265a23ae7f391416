package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.TestCommandSide;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.testkit.stores.TestStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Data that must never be stored is searched for in every file that the stores and this JVM have written. */
class NothingPersonalOnDiskTest {

    private static final String ADDRESS = "198.51.100.77-planted";
    private static final String AGENT = "PlantedAgent/9.9";
    private static final String USER = "planted-user-name";
    private static final String TITLE = "A title stored encrypted";

    private static TestCommandSide commandSide;
    private static TestLog log;

    @BeforeAll
    static void start() {
        commandSide = TestCommandSide.start(TestStores.freshDatabase(), Map.of());
        log = new TestLog(commandSide.database(), commandSide.part(SubjectKeys.class));
        // The search cannot look into compressed rows
        for (String column : Set.of("log.event ALTER payload", "command.import_batch ALTER payload")) {
            commandSide
                    .database()
                    .sql("ALTER TABLE " + column + " SET STORAGE EXTERNAL")
                    .update();
        }
    }

    @AfterAll
    static void stop() {
        commandSide.close();
    }

    @Test
    void ip_address_user_agent_and_user_name_reach_no_disk() throws Exception {
        Instant start = Instant.now().minusSeconds(1);
        Person alma = new Person("alma", commandSide.address());

        Person.Answer answer = alma.uploadsHistory("Streaming_History_Audio_2024.json", history(3_000));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(log.count("SELECT count(*) FROM command.import_batch")).isPositive();
        assertThat(planted(start)).isEmpty();

        alma.chooses("accept", answer);
        log.awaitCompletionOf(answer.importId());

        assertThat(log.payloadsOf(answer.importId(), PlaysImported.class)).hasSize(6);
        assertThat(planted(start)).isEmpty();
        commandSide
                .database()
                .sql("CREATE TABLE found AS SELECT '" + TITLE + "' AS title")
                .update();
        assertThat(planted(start)).as("the search finds stored text").containsExactly(TITLE);
    }

    /** Contains one unreadable record, so that the rest stays in staging. */
    private static byte[] history(int plays) {
        StringBuilder text = new StringBuilder("[{\"ts\":\"soon\",\"ms_played\":1,\"ip_addr\":\"" + ADDRESS + "\"}");
        for (int i = 0; i < plays; i++) {
            text.append("""
                    ,
                    {"ts":"%s","username":"%s","platform":"ios","ms_played":31000,"conn_country":"DE","ip_addr":"%s",\
                    "ip_addr_decrypted":"%s","user_agent_decrypted":"%s","master_metadata_track_name":"%s"}""".formatted(
                    Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i * 60L), USER, ADDRESS, ADDRESS, AGENT, TITLE));
        }
        return text.append("]").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the planted texts found in files of the stores or temporary files written since then. */
    private static Set<String> planted(Instant since) throws IOException {
        commandSide.database().sql("CHECKPOINT").update();
        String data = commandSide
                .database()
                .sql("SHOW data_directory")
                .query(String.class)
                .single();
        Set<String> found = new TreeSet<>();
        search(Path.of(data), Instant.EPOCH, found);
        search(Path.of(System.getProperty("java.io.tmpdir")), since, found);
        return found;
    }

    private static void search(Path directory, Instant since, Set<String> found) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isAfter(since)) {
                    searchFile(file, found);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void searchFile(Path file, Set<String> found) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String text : Set.of(ADDRESS, AGENT, USER, TITLE)) {
                if (content.contains(text)) {
                    found.add(text);
                }
            }
        } catch (IOException gone) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
