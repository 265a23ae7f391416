package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.NAME;
import static io.artistagent.command.imports.files.Histories.plays;
import static io.artistagent.command.imports.files.Histories.record;
import static io.artistagent.command.imports.files.Histories.zip;
import static io.artistagent.command.imports.files.Histories.zipOfBytes;
import static io.artistagent.command.imports.files.Read.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIPs with damaged, truncated or changed files. */
class DamagedZipsTest {

    @Test
    void a_damaged_history_is_reported_as_a_problem() throws Exception {
        Read read = Read.bytes(zip(Map.of("endsong_0.json", plays(1), "Streaming_History_Audio_2024_1.json", "[{\"t")));

        assertThat(read.plays()).hasSize(1);
        assertThat(read.problems())
                .singleElement()
                .extracting(ImportProblem::file)
                .isEqualTo("Streaming_History_Audio_2024_1.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"ts\":",
                "[{\"ts\":\"2024",
                "[{\"t",
                "[{",
                "{\"ts\"",
                "[",
                "[{\"platform\":\"ios\",\"ts\":\"20"
            })
    void a_truncated_file_in_a_zip_is_reported_regardless_of_its_name(String cutOff) throws Exception {
        Read read = Read.bytes(zip(Map.of("x.json", cutOff, "b.json", plays(1))));

        assertThat(read.plays()).hasSize(1);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("x.json");
            assertThat(problem.detail()).contains("cut off");
        });
        assertThat(read.reading.notes()).isEmpty();
        assertThat(refused(zip(Map.of("x.json", cutOff))).reason()).isEqualTo(Reason.NOTHING_READABLE);
    }

    @Test
    void a_damaged_nested_zip_is_reported() throws Exception {
        byte[] inner = zip(Map.of(NAME, plays(1)));
        int end = new String(inner, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (String damaged :
                List.of("PK\u0003\u0004junk", new String(Arrays.copyOf(inner, end), StandardCharsets.ISO_8859_1))) {
            Read read =
                    Read.bytes(zipOfBytes(Map.of("a.zip", damaged, "b.json", plays(2)), StandardCharsets.ISO_8859_1));

            assertThat(read.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("a.zip");
                assertThat(problem.detail()).contains("cut off");
            });
        }
    }

    @Test
    void damage_in_a_nested_zip_affects_only_the_rest_of_it() throws Exception {
        byte[] inner = zip(Map.of(NAME, plays(1)));
        inner[70] ^= 0x55;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.zip", new String(inner, StandardCharsets.ISO_8859_1));
        files.put(NAME, plays(2));
        Read read = Read.bytes(zipOfBytes(files, StandardCharsets.ISO_8859_1));

        assertThat(read.plays()).extracting(Play::msPlayed).contains(2L);
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void damage_is_not_reported_as_truncation() throws Exception {
        byte[] zip = zip(Map.of("a.json", plays(1), NAME, plays(2)));
        int second = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);
        zip[second] = 'x';

        assertThat(Read.bytes(zip).problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .isEqualTo("The ZIP is damaged: the rest of it cannot be read.");
    }

    @Test
    void damage_before_a_large_remainder_is_not_reported_as_truncation() throws Exception {
        byte[] zip = new RawZip()
                .stored("a.json", plays(1), false)
                .stored(
                        NAME,
                        "[" + String.join(",", Collections.nCopies(500, record("2024-05-30T10:00:00Z", 1))) + "]",
                        false)
                .end();
        int second = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);
        zip[second] = 'x';

        assertThat(zip.length).isGreaterThan(200_000);
        assertThat(Read.bytes(zip).problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .isEqualTo("The ZIP is damaged: the rest of it cannot be read.");
    }

    @Test
    void a_wrong_checksum_is_reported() throws Exception {
        byte[] zip = new RawZip().stored(NAME, plays(1), false).end();
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        zip[text.indexOf("Song")] = 'B';

        assertThat(Read.bytes(zip).problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .asString()
                .contains("checksum");
    }
}
