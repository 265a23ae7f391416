package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.FIRST;
import static io.artistagent.command.imports.files.Histories.SECOND;
import static io.artistagent.command.imports.files.Histories.record;
import static io.artistagent.command.imports.files.Read.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage to one record of a history affects no other record. */
class DamagedHistoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ts\": secret}",
                "{\"ts\":\"2024-05-30T10:00:00Z,\"ms_played\":7,\"spotify_track_uri\":\"u\"}",
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":7,\"spotify_track_uri\":\"u}",
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":7",
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":7]",
                "{\"ts\":\"2024-05-30T10:00:00Z\" \"ms_played\":7}",
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"chapters\":[{\"a\":1}}",
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":7,}}",
                "\"",
                "oops"
            })
    void invalid_json_affects_only_its_own_record(String damaged) throws Exception {
        for (String separator : new String[] {",", "\n", ",\n  ", ""}) {
            Read read = Read.text("[" + FIRST + separator + damaged + separator + SECOND + "]");

            assertThat(read.plays()).extracting(Play::msPlayed).as(separator).containsExactly(1L, 2L);
            assertThat(read.problems()).isNotEmpty();
        }
    }

    @Test
    void an_invalid_record_is_reported_with_its_position() throws Exception {
        Read read = Read.text("[" + FIRST + "\n {\"ts\": secret}\n" + SECOND + "]");

        assertThat(read.problems())
                .extracting(ImportProblem::line, ImportProblem::detail)
                .containsExactly(tuple(2L, "This record is not valid JSON."));
    }

    @Test
    void a_record_that_is_too_long_or_too_deep_affects_no_other() throws Exception {
        List<String> records = List.of(
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":7,\"master_metadata_track_name\":\""
                        + "x".repeat(70_000) + "\"}",
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":7,\"master_metadata_track_name\":\""
                        + "x}{\\\"".repeat(200_000) + "\"}",
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":7,\"x\":" + "[".repeat(60) + "]".repeat(60) + "}",
                "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":7,\"x\":" + "[".repeat(300_000) + "]".repeat(300_000)
                        + "}");
        for (String record : records) {
            Read read = Read.text("[" + FIRST + ",\n" + record + ",\n" + SECOND + "]");

            assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L);
            assertThat(read.problems())
                    .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::detail)
                    .containsExactly(tuple(2L, 1L, "This record is too long, or is nested too deeply."));
        }
    }

    @Test
    void a_truncated_history_is_reported_once() throws Exception {
        for (String end :
                new String[] {"", ",", "\n", ",{\"ts\"", ",\n{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_pl", ",{"}) {
            Read read = Read.text("[" + FIRST + end);

            assertThat(read.plays()).hasSize(1);
            assertThat(read.problems())
                    .singleElement()
                    .extracting(ImportProblem::detail)
                    .asString()
                    .contains("was cut off");
        }
    }

    @Test
    void a_history_of_damaged_records_is_read_in_reasonable_time() {
        String damaged = "[" + "{\"ts\":\"2024-05-30T10:00:00Z,\"ms_played\":7}\n".repeat(200_000) + "]";

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(refused(damaged).reason()).isEqualTo(FileRefused.Reason.NOTHING_READABLE));
    }
}
