package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that were rewritten by pandas, R, jq or an editor: the same plays in another form. */
class TolerantHistoryTest {

    private static final String FIRST = record("2024-05-30T10:00:00Z", 1);
    private static final String SECOND = record("2024-05-30T11:00:00Z", 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]\n[%s]",
                "[%s][%s]",
                "[%s],[%s]",
                "[%s]\r\n,\r\n[%s],",
                "\ufeff[%s]\n\ufeff[%s]",
                "[[%s],[%s]]",
                "[%s,%s,]",
                "%s\n%s\n",
                "%s\r\n%s",
                "%s%s",
                "%s,\n%s",
                "\u001e%s\n\u001e%s\n",
                "[]\n[%s]\n%s",
                "[%s\n%s]",
                "[%s%s]",
                "[\n,%s,,\r\n%s\n]",
                "[[%s][%s]]",
                "[[[[%s]]],[[[%s]]]]"
            })
    void concatenated_files_are_read(String joined) throws Exception {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            Read read = Read.bytes(joined.formatted(FIRST, SECOND).getBytes(charset));

            assertThat(read.problems()).isEmpty();
            assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L);
            assertThat(read.plays().getFirst().title()).isEqualTo("Song \"one\" 😀");
        }
    }

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
                () -> assertThat(catchThrowableOfType(FileRefused.class, () -> Read.text(damaged))
                                .reason())
                        .isEqualTo(FileRefused.Reason.NOTHING_READABLE));
    }

    @Test
    void utf_16_with_a_byte_order_mark_is_read() throws Exception {
        Read read = Read.bytes(("[" + FIRST.replace("\\ud83d\\ude00", "😀") + "]").getBytes(StandardCharsets.UTF_16));

        assertThat(read.plays()).extracting(Play::title).containsExactly("Song \"one\" 😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
    void every_byte_order_mark_is_recognised(String encoding) throws Exception {
        assertThat(Read.bytes(("\ufeff[" + FIRST + "]").getBytes(encoding)).plays())
                .hasSize(1);
        assertThat(Read.bytes("\ufeffdate,streams\n2024-05-31,5\n".getBytes(encoding))
                        .days())
                .hasSize(1);
    }

    @Test
    void bidirectional_control_characters_are_removed_with_a_note() throws Exception {
        Read read = Read.text("[" + FIRST.replace("Song", "\u202eSong\u2066") + "]");

        assertThat(read.plays()).extracting(Play::title).containsExactly("Song \"one\" 😀");
        assertThat(read.reading.notes()).containsExactly("Texts that were shortened or cleaned up: 1.");
    }

    @Test
    void a_single_record_is_read() throws Exception {
        assertThat(Read.text(FIRST).plays()).hasSize(1);
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
    void podcasts_and_audiobooks_are_left_out_with_separate_notes() throws Exception {
        Read read = Read.text("[" + FIRST + ",{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":5,\"episode_name\":\"e\"},"
                + "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":5,\"audiobook_title\":\"a\",\"audiobook_uri\":\"u\"},"
                + "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":5}]");

        assertThat(read.reading.notes())
                .containsExactly(
                        "Podcast episodes, left out: 1.",
                        "Parts of audiobooks, left out: 1.",
                        "Records without a track, left out: 1.");
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
    void histories_of_two_accounts_in_one_file_are_reported() throws Exception {
        Read read = Read.text("[" + FIRST + "," + FIRST.replace("alma-user", "Alma-User") + ",\n"
                + SECOND.replace("alma-user", "bruno-user") + "," + FIRST + "]");

        assertThat(read.plays()).hasSize(4);
        assertThat(read.places()).containsExactly("2:1");
        assertThat(read.problems().getFirst().detail()).contains("another account");
        assertThat(read.problems().toString() + read.batches).doesNotContainIgnoringCase("bruno-user");
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
