package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.FIRST;
import static io.artistagent.command.imports.files.Histories.SECOND;
import static io.artistagent.command.imports.files.Histories.record;
import static io.artistagent.command.imports.files.Histories.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingHistoryTest {

    @Test
    void a_record_becomes_a_play_without_ip_address_user_agent_and_user_name() throws Exception {
        Read read = Read.text("\ufeff[" + record("2024-05-30T10:00:00Z", 30_000) + "]");

        assertThat(read.kind()).isEqualTo(ImportKind.SPOTIFY_STREAMING_HISTORY);
        assertThat(read.problems()).isEmpty();
        assertThat(read.plays())
                .containsExactly(new Play(
                        Instant.parse("2024-05-30T10:00:00Z"),
                        null,
                        30_000,
                        "DE",
                        "Song \"one\" 😀",
                        "Artist",
                        "Album",
                        "spotify:track:0123456789abcdefABCDEF",
                        "clickrow",
                        "trackdone",
                        true,
                        null,
                        false,
                        false,
                        1));
        assertThat(read.batches.toString()).doesNotContain("203.0.113.7", "Mozilla", "alma-user");
    }

    @Test
    void records_without_a_track_are_left_out_with_a_note() throws Exception {
        Read read =
                Read.text("[" + record("2024-05-30T10:00:00Z", 1) + ",{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":5,"
                        + "\"master_metadata_track_name\":null,\"episode_name\":\"Podcast\"}]");

        assertThat(read.plays()).hasSize(1);
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes()).singleElement().isEqualTo("Podcast episodes, left out: 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "86400001",
                "1.5",
                "1e9",
                "1e99",
                "99999999999999999999999999",
                "\"30000 ms\"",
                "\"30,000\"",
                "\"\"",
                "NaN",
                "null",
                "true",
                "{\"a\":[1]}",
                "[[]]"
            })
    void an_invalid_duration_is_reported_with_its_position_and_reading_continues(String length) throws Exception {
        Read read = Read.text("[\n{\"ts\":\"2024-05-30T10:00:00Z\", \"ms_played\":" + length + ", \"x\":1},\n"
                + record("2024-05-30T10:00:00Z", 1) + "]");

        assertThat(read.places()).containsExactly("2:43");
        assertThat(read.plays()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2024-05-30\"",
                "\"2024-05-30T25:00:00Z\"",
                "\"2007-01-01T00:00:00Z\"",
                "\"05/06/2024 10:00\"",
                "\"1970-01-01T00:00:00Z\"",
                "-1",
                "253402300800000",
                "\"2024-06-03T00:00:00Z\"",
                "\"yesterday\"",
                "17",
                "null",
                "\"+999999999-01-01T00:00:00Z\""
            })
    void an_invalid_time_is_reported_with_its_position(String time) throws Exception {
        Read read = Read.text("[{\"ts\":" + time + ",\"ms_played\":1}," + record("2024-05-30T10:00:00Z", 1) + "]");

        assertThat(read.places()).containsExactly("1:8");
        assertThat(read.plays()).hasSize(1);
    }

    @Test
    void a_duplicate_field_is_reported_with_its_position() throws Exception {
        Read read = Read.text(
                "[\n{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1,\"ts\":[\"2024-05-31T10:00:00Z\"]},\n"
                        + "{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1,\"x\":1,\"x\":2,\"spotify_track_uri\":\"spotify:track:0123456789abcdefABCDEF\"}]");

        assertThat(read.places()).containsExactly("2:49");
        assertThat(read.plays()).hasSize(1);
    }

    @Test
    void records_without_a_time_and_records_that_are_not_objects_are_reported() throws Exception {
        Read read = Read.text(
                "[\n{\"ms_played\":1},\n7,\n[1,[2]],\n\"x\",\nnull,\n{},\n" + record("2024-05-30T10:00:00Z", 1) + "]");

        assertThat(read.places()).containsExactly("2:1", "3:1", "4:2", "4:5", "5:1", "6:1", "7:1", "7:1");
        assertThat(read.plays()).hasSize(1);
    }

    @Test
    void the_short_account_history_is_recognised() throws Exception {
        Read read =
                Read.text("[{\"endTime\":\"2024-05-30 10:00\",\"artistName\":\"a\",\"trackName\":\"t\",\"msPlayed\":1},"
                        + record("2024-05-30T10:00:00Z", 1) + "]");

        assertThat(read.problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .asString()
                .contains("extended streaming history");
    }

    @Test
    void the_problem_of_an_invalid_record_does_not_quote_it() throws Exception {
        Read read = Read.text("[" + record("2024-05-30T10:00:00Z", 1) + ",\n  {\"ts\": secret}]");

        assertThat(read.plays()).hasSize(1);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().line()).isEqualTo(2);
        assertThat(read.problems().getFirst().detail()).doesNotContain("secret");
    }

    @Test
    void a_truncated_file_is_reported() throws Exception {
        Read read = Read.text("[" + record("2024-05-30T10:00:00Z", 1) + ",\n{\"ts\":\"2024");

        assertThat(read.problems().getFirst().detail()).contains("cut off");
        assertThat(read.problems().getFirst().line()).isEqualTo(2);
    }

    @Test
    void invalid_utf_8_is_reported_once_and_affects_no_play() throws Exception {
        byte[] bytes = ("[" + record("2024-05-30T10:00:00Z", 1) + ",\n{\"platform\":\"?\",\"user\":\"?\","
                        + record("2024-05-31T10:00:00Z", 2).substring(1) + "]")
                .getBytes("UTF-8");
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xE4 : bytes[i];
        }
        Read read = Read.bytes(bytes);

        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L);
        assertThat(read.places()).containsExactly("2:14");
        assertThat(read.problems().getFirst().detail()).contains("not valid UTF-8 in 2 places");
    }

    @Test
    void all_histories_in_a_zip_are_read_and_other_files_left_out() throws Exception {
        Read read = Read.bytes(zip(Map.of(
                "My Spotify Data/Streaming_History_Audio_2023_0.json", "[" + record("2023-05-30T10:00:00Z", 1) + "]",
                "../../etc/Streaming_History_Audio_2024_1.json", "[" + record("2024-05-30T10:00:00Z", 2) + "]",
                "endsong_3.json", "[" + record("2022-05-30T10:00:00Z", 3) + "]",
                "Streaming_History_Video_2024.json", "[" + record("2024-05-30T10:00:00Z", 4) + "]",
                "ReadMeFirst.pdf", "%PDF-")));

        assertThat(read.plays()).extracting(Play::msPlayed).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes()).containsExactly("Left out (a PDF document): ReadMeFirst.pdf.");
    }

    @Test
    void a_problem_in_a_zip_names_the_file() throws Exception {
        Read read = Read.bytes(zip(Map.of(
                "a/Streaming_History_Audio_2023_0.json",
                "[" + record("2023-05-30T10:00:00Z", 1) + "]",
                "a/Streaming_History_Audio_2024_1.json",
                "[\n{\"ts\":7,\"ms_played\":1}]")));

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("Streaming_History_Audio_2024_1.json");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.9", "0.99"})
    void a_truncated_zip_offers_what_arrived(double part) throws Exception {
        StringBuilder text = new StringBuilder("[");
        for (int second = 0; second < 3_000; second++) {
            text.append(record(
                            Instant.parse("2024-01-01T00:00:00Z")
                                    .plusSeconds(second * 61L)
                                    .toString(),
                            second))
                    .append(',');
        }
        byte[] whole =
                zip(Map.of("Streaming_History_Audio_2024.json", text.append(record("2024-05-30T10:00:00Z", 2)) + "]"));
        Read read = Read.bytes(Arrays.copyOf(whole, (int) (whole.length * part)));

        assertThat(read.reading.rows()).isPositive();
        assertThat(read.reading.problems().count()).isEqualTo(1);
        assertThat(read.problems().getFirst().detail()).contains("cut off");
    }

    @Test
    void a_zip_truncated_between_two_files_is_reported() throws Exception {
        byte[] whole = zip(Map.of("Streaming_History_Audio_2024.json", "[" + record("2024-05-30T10:00:00Z", 2) + "]"));
        int tableOfContents = new String(whole, "ISO-8859-1").indexOf("PK\u0001\u0002");

        assertThat(Read.bytes(Arrays.copyOf(whole, tableOfContents))
                        .reading
                        .problems()
                        .count())
                .isEqualTo(1);
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
    void histories_of_two_accounts_in_one_file_are_reported() throws Exception {
        Read read = Read.text("[" + FIRST + "," + FIRST.replace("alma-user", "Alma-User") + ",\n"
                + SECOND.replace("alma-user", "bruno-user") + "," + FIRST + "]");

        assertThat(read.plays()).hasSize(4);
        assertThat(read.places()).containsExactly("2:1");
        assertThat(read.problems().getFirst().detail()).contains("another account");
        assertThat(read.problems().toString() + read.batches).doesNotContainIgnoringCase("bruno-user");
    }
}
