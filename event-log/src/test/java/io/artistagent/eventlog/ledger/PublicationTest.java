package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints leave the system, so that nobody who controls it can take one back. */
class PublicationTest {

    private LedgerFixture fixture;

    @BeforeEach
    void open() throws SQLException {
        fixture = new LedgerFixture();
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
    }

    @Test
    void each_checkpoint_becomes_a_file_that_stays(@TempDir Path folder) throws Exception {
        SignedCheckpoint first = fixture.sign(3);
        SignedCheckpoint second = fixture.sign(300);
        PlaceDelivery delivery = to(new FolderPlace(folder));

        delivery.deliver();
        delivery.deliver();

        assertThat(notes(folder)).containsExactly(first.note(), second.note());
        SignedCheckpoint third = fixture.sign(1);
        to(new FolderPlace(folder)).deliver();
        assertThat(notes(folder)).containsExactly(first.note(), second.note(), third.note());
    }

    @Test
    void a_checkpoint_that_was_stored_just_before_a_crash_is_stored_again(@TempDir Path folder) throws Exception {
        SignedCheckpoint first = fixture.sign(3);
        FolderPlace place = new FolderPlace(folder);
        place.store(first);

        to(place).deliver();

        assertThat(notes(folder)).containsExactly(first.note());
    }

    @Test
    void a_folder_receives_the_last_checkpoint_of_each_minute_once_the_minute_is_over(@TempDir Path folder)
            throws Exception {
        Instant minute = Instant.parse("2026-01-01T10:10:00Z");
        List<SignedCheckpoint> signed = new ArrayList<>();
        for (int second = 0; second < 300; second += 25) {
            signed.add(fixture.sign(1));
            fixture.log
                    .sql()
                    .update(
                            "UPDATE ledger.checkpoint SET signed_at = ? WHERE size = ?",
                            minute.plusSeconds(second).atOffset(ZoneOffset.UTC),
                            signed.getLast().size());
        }
        SetClock clock = new SetClock(minute.plusSeconds(59));
        PlaceDelivery delivery = PlaceDelivery.ofOneEachMinute(
                fixture.log.database(), fixture.checkpoints, new FolderPlace(folder), clock);

        delivery.deliver();
        assertThat(notes(folder)).as("within the first minute").isEmpty();
        clock.set(minute.plusSeconds(61));
        delivery.deliver();
        assertThat(notes(folder)).as("in the second one").containsExactly(note(signed, 50));
        clock.set(minute.plusSeconds(300));
        delivery.deliver();
        delivery.deliver();

        assertThat(notes(folder))
                .as("after it was away")
                .containsExactly(
                        note(signed, 50), note(signed, 100), note(signed, 175), note(signed, 225), note(signed, 275));
    }

    @Test
    void the_name_of_an_endpoint_shows_no_token() {
        String name = name("https://hooks.example.org/services/T0/secret?token=abc");
        String other = name("https://hooks.example.org/services/T0/other");

        assertThat(name).matches("endpoint https://hooks\\.example\\.org \\([0-9a-f]{8}\\)");
        assertThat(other).isNotEqualTo(name);
        assertThat(name("http://127.0.0.1:8090/store")).startsWith("endpoint http://127.0.0.1:8090 (");
    }

    private static String name(String url) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new HttpPlace(URI.create(url), http).name();
        }
    }

    private static String note(List<SignedCheckpoint> signed, int second) {
        return signed.get(second / 25).note();
    }

    private PlaceDelivery to(Place place) {
        return PlaceDelivery.ofAll(fixture.log.database(), fixture.checkpoints, place);
    }

    private static List<String> notes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(PublicationTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
