package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.FIRST;
import static io.artistagent.command.imports.files.Histories.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of histories that pandas, R, jq or an editor wrote again. */
class HistoryValuesTest {

    @Test
    void bidirectional_control_characters_are_removed_with_a_note() throws Exception {
        Read read = Read.text("[" + FIRST.replace("Song", "\u202eSong\u2066") + "]");

        assertThat(read.plays()).extracting(Play::title).containsExactly("Song \"one\" 😀");
        assertThat(read.reading.notes()).containsExactly("Texts that were shortened or cleaned up: 1.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '"2023-01-05T10:11:12Z"',       2023-01-05T10:11:12Z
            '"2023-01-05T10:11:12.345Z"',   2023-01-05T10:11:12.345Z
            '"2023-01-05T10:11:12+00:00"',  2023-01-05T10:11:12Z
            '"2023-01-05T12:11:12+0200"',   2023-01-05T10:11:12Z
            '"2023-01-05T04:41:12-05:30"',  2023-01-05T10:11:12Z
            '"2023-01-05 10:11:12"',        2023-01-05T10:11:12Z
            '"2023-01-05 10:11:12 UTC"',    2023-01-05T10:11:12Z
            '"2023/01/05 10:11:12"',        2023-01-05T10:11:12Z
            '" 2023-01-05T10:11:12Z "',     2023-01-05T10:11:12Z
            '"2023-01-05 10:11"',           2023-01-05T10:11:00Z
            1672913472,                     2023-01-05T10:11:12Z
            1672913472000,                  2023-01-05T10:11:12Z
            1672913472000000000,            2023-01-05T10:11:12Z
            1.672913472E12,                 2023-01-05T10:11:12Z
            """)
    void common_time_formats_are_read(String ts, Instant moment) throws Exception {
        Read read = Read.text("[{\"ts\":" + ts + ",\"ms_played\":1,\"master_metadata_track_name\":\"x\"}]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.plays()).extracting(Play::endedAt).containsExactly(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"200000", "200000.0", "200000.000", "\"200000\"", "\"200000.0\"", "\" 200000 \"", "2e5", "2e+05"
            })
    void common_forms_of_a_whole_number_are_read(String length) throws Exception {
        Read read = Read.text("[{\"master_metadata_track_name\":\"x\",\"ms_played\":" + length
                + ",\"ts\":\"2024-05-30T10:00:00Z\"}]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(200_000L);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,       true
            '"True"',   true
            '"TRUE"',   true
            1,          true
            1.0,        true
            '"1"',      true
            '"yes"',    true
            false,      false
            '"False"',  false
            0,          false
            '"0.0"',    false
            '"no"',     false
            null,
            '""',
            NaN,
            '"perhaps"',
            2,
            '{"a":[1]}',
            """)
    void common_forms_of_a_flag_are_read_and_an_unreadable_one_is_left_empty(String flag, Boolean value)
            throws Exception {
        Read read = Read.text(
                "[{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1,\"master_metadata_track_name\":\"x\",\"shuffle\":"
                        + flag + "}]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.plays()).extracting(Play::shuffle).containsExactly(value);
    }

    @Test
    void an_unreadable_flag_is_noted() throws Exception {
        Read read = Read.text(
                "[{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1,\"master_metadata_track_name\":\"x\",\"skipped\":\"perhaps\"}]");

        assertThat(read.reading.notes()).containsExactly("Flags that are neither true nor false, left empty: 1.");
    }

    @Test
    void long_texts_are_shortened_with_a_note() throws Exception {
        String album = "Most of what we made ".repeat(30);
        Read read = Read.text("[{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1,\"master_metadata_track_name\":\"x\","
                + "\"master_metadata_album_album_name\":\"" + album + "\"}]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.plays().getFirst().albumName())
                .hasSize(500)
                .startsWith("Most of what we made")
                .endsWith("…");
        assertThat(read.reading.notes()).containsExactly("Texts that were shortened or cleaned up: 1.");
    }

    @ParameterizedTest
    @CsvSource({"a\\u0000b, a b", "a\\ud83d, a�", "\\ude00\\ud83d, ��", "a\\nb, a b", "1999, 1999"})
    void a_text_that_stores_cannot_hold_is_cleaned(String title, String kept) throws Exception {
        Read read = Read.text(
                "[{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1,\"master_metadata_track_name\":\"" + title + "\"}]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.plays()).extracting(Play::title).containsExactly(kept);
    }

    @Test
    void unknown_fields_are_ignored_regardless_of_content() throws Exception {
        Read read = Read.text(
                "[{\"a\":" + "9".repeat(5_000) + ",\"b\":[[{\"ts\":1}]],\"chapter\":NaN," + FIRST.substring(1) + "]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.plays()).hasSize(1);
    }

    @Test
    void a_link_names_the_same_track_as_its_uri() throws Exception {
        Read read = Read.text("[{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1,\"spotify_track_uri\":"
                + "\"https://open.spotify.com/track/0123456789abcdefABCDEF?si=1\"}]");

        assertThat(read.plays()).extracting(Play::uri).containsExactly("spotify:track:0123456789abcdefABCDEF");
    }

    @Test
    void a_duplicate_field_is_refused_only_if_its_values_differ() throws Exception {
        Read read = Read.text("[{\"ts\":\"2024-05-30T10:00:00Z\",\"ts\":\"2024-05-30T10:00:00Z\"," + FIRST.substring(1)
                + ",{\"ms_played\":7," + SECOND.substring(1) + "]");

        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L);
        assertThat(read.problems())
                .singleElement()
                .extracting(ImportProblem::name)
                .isEqualTo("ms_played");
    }

    @Test
    void a_problem_names_the_field_and_the_value() throws Exception {
        Read read = Read.text("[" + FIRST + ",{\"ts\":\"yesterday\",\"ms_played\":1}]");

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).isEqualTo("ts");
            assertThat(problem.value()).isEqualTo("yesterday");
        });
    }
}
