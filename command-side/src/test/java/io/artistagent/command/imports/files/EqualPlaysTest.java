package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.imports.Play;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Determines which plays of a history are the same, and on which day each counts. */
class EqualPlaysTest {

    private static final String HARBOUR = "spotify:track:0000000000000000000001";

    @Test
    void plays_of_one_track_at_the_same_time_have_distinct_identities() throws Exception {
        Read read = Read.text("[" + play("2011-01-02T08:00:00Z", 0) + "," + play("2011-01-02T08:00:00Z", 215_000) + ","
                + play("2011-01-02T08:00:00Z", 198_000) + "," + play("2011-01-02T08:00:00Z", 215_000) + "]");

        assertThat(read.plays()).extracting(Play::occurrence).containsExactly(1, 1, 1, 2);
        assertThat(identities(read)).doesNotHaveDuplicates();
        assertThat(read.reading.notes()).containsExactly("Identical plays within one list, each counted: 1.");
    }

    @Test
    void another_export_of_the_same_plays_has_the_same_identities_regardless_of_order() throws Exception {
        List<String> plays = List.of(
                play("2011-01-02T08:00:00Z", 215_000),
                play("2011-01-02T08:00:00Z", 215_000),
                play("2011-01-02T09:00:00Z", 215_000));
        Read first = Read.text(plays.toString());
        Read second = Read.text(plays.reversed()
                .toString()
                .replace("2011-01-02T", "2011-01-02 ")
                .replace("Z\"", ".000\""));

        assertThat(identities(second)).containsExactlyInAnyOrderElementsOf(identities(first));
    }

    @Test
    void the_same_play_in_two_lists_of_one_file_counts_once() throws Exception {
        String list = "[" + play("2011-01-02T08:00:00Z", 215_000) + "]";

        assertThat(identities(Read.text(list + "\n" + list)).stream().distinct())
                .hasSize(1);
    }

    @Test
    void identical_plays_far_apart_are_distinguished_in_a_file_of_ordinary_size() throws Exception {
        String others = IntStream.range(0, 20_000)
                .mapToObj(
                        i -> play(Instant.EPOCH.plusSeconds(1_300_000_000L + i).toString(), i))
                .collect(Collectors.joining(","));
        String twice = play("2012-01-01T00:00:00Z", 30_000);
        Read read = Read.text("[" + twice + "," + others + "," + twice + "]");

        assertThat(identities(read)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,    1294300800,                2011-01-06T08:00:00Z
            true,    1294300800000,             2011-01-06T08:00:00Z
            true,    '"1294300800"',            2011-01-06T08:00:00Z
            true,    1294300800.0,              2011-01-06T08:00:00Z
            '"True"', '"2011-01-06 08:00:00"',  2011-01-06T08:00:00Z
            1,       1294300800000000,          2011-01-06T08:00:00Z
            true,    1294646400,                2011-01-10T08:00:00Z
            true,    1294646401,                2011-01-10T08:00:00Z
            true,    0,                         2011-01-10T08:00:00Z
            true,    -5,                        2011-01-10T08:00:00Z
            true,    null,                      2011-01-10T08:00:00Z
            true,    '{"a":1}',                 2011-01-10T08:00:00Z
            true,    1e99,                      2011-01-10T08:00:00Z
            false,   1294300800,                2011-01-10T08:00:00Z
            null,    1294300800,                2011-01-10T08:00:00Z
            """)
    void an_offline_play_has_the_time_of_the_device_if_that_is_plausible(
            String offline, String timestamp, Instant heardAt) throws Exception {
        Read read = Read.text("[{\"ts\":\"2011-01-10T08:00:00Z\",\"ms_played\":200000,\"spotify_track_uri\":\""
                + HARBOUR + "\",\"offline_timestamp\":" + timestamp + ",\"offline\":" + offline + "}]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.plays()).extracting(Play::heardAt).containsExactly(heardAt);
    }

    @Test
    void three_offline_plays_with_the_same_time_count_as_three_also_in_milliseconds() throws Exception {
        List<Long> seconds = List.of(1_294_300_800L, 1_294_304_400L, 1_294_308_000L);
        Read read =
                Read.text(seconds.stream().map(at -> offlinePlay(at)).toList().toString());
        Read newer = Read.text(seconds.stream()
                .map(at -> offlinePlay(at * 1_000 + 417))
                .toList()
                .toString());

        assertThat(identities(read)).hasSize(3).doesNotHaveDuplicates();
        assertThat(identities(newer)).isEqualTo(identities(read));
    }

    private static List<String> identities(Read read) {
        return read.plays().stream().map(Play::identity).toList();
    }

    private static String play(String ts, long msPlayed) {
        return "{\"ts\":\"%s\",\"ms_played\":%d,\"spotify_track_uri\":\"%s\"}".formatted(ts, msPlayed, HARBOUR);
    }

    private static String offlinePlay(long timestamp) {
        return "{\"ts\":\"2011-01-10T08:00:00Z\",\"ms_played\":200000,\"spotify_track_uri\":\"%s\",\"offline\":true,\"offline_timestamp\":%d}"
                .formatted(HARBOUR, timestamp);
    }
}
