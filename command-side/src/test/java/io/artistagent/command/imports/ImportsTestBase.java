package io.artistagent.command.imports;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.command.TestCommandSide;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.testkit.stores.TestStores;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Base class that runs a command side with an artist of Alma's who has a track. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportsTestBase {

    TestCommandSide commandSide;
    TestLog log;
    Person alma;
    Person bruno;
    UUID artist;
    UUID track;

    @BeforeAll
    void start() {
        commandSide = TestCommandSide.start(
                TestStores.freshDatabase(),
                Map.of("artist-agent.imports.max-rows", 10_000, "artist-agent.imports.max-upload", "5MB"));
        log = new TestLog(commandSide.database(), commandSide.part(SubjectKeys.class));
        alma = new Person("alma", commandSide.address());
        bruno = new Person("bruno", commandSide.address());
        artist = alma.registersAnArtist();
        track = alma.addsATrack(artist);
    }

    @AfterAll
    void stop() {
        commandSide.close();
    }

    /** The log position that an answer's token names. */
    static long position(Person.Answer answer) {
        return ConsistencyToken.parse(answer.consistencyToken()).orElseThrow().index();
    }

    static byte[] audience(String first, int days) {
        StringBuilder text = new StringBuilder("date,listeners,streams,followers\n");
        for (int i = 0; i < days; i++) {
            text.append(LocalDate.parse(first).plusDays(i)).append(",1,2,3\n");
        }
        return csv(text.toString());
    }

    static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
