package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Real-world streaming histories, from the upload to the listener's figures. Each test uses its own days. */
@StandaloneTest
class StreamingHistoriesTest {

    private static final String HARBOUR = "0000000000000000000001";
    private static final String OTHER = "0000000000000000000002";

    @Autowired
    private Environment environment;

    private ApiClient olaf;

    @BeforeEach
    void signIn() {
        olaf = ApiClient.of(environment, "olaf");
    }

    @Test
    void plays_at_the_same_time_all_count_and_repeated_exports_do_not() {
        String none = play("2011-01-02T08:00:00Z", HARBOUR, 0, "");
        String whole = play("2011-01-02T08:00:00Z", HARBOUR, 215_000, "");
        String almost = play("2011-01-02T08:00:00Z", HARBOUR, 198_000, "");
        String other = play("2011-01-02T08:00:00Z", OTHER, 90_000, "");
        done(upload("16.json", List.of(none, whole, almost, other).toString()));
        assertThat(day("2011-01-02")).isEqualTo(counted("2011-01-02", 4, 3, 503_000));

        Reply again =
                done(upload("16b.json", List.of(whole, almost, none, other).toString()));

        assertThat(day("2011-01-02")).isEqualTo(counted("2011-01-02", 4, 3, 503_000));
        assertThat(again.json().at("/repeatedPlays").asLong()).isEqualTo(4);
        done(upload("16c.json", List.of(whole, whole, almost).toString()));
        assertThat(day("2011-01-02")).isEqualTo(counted("2011-01-02", 5, 4, 718_000));
    }

    @Test
    void offline_plays_count_on_the_day_they_were_heard() {
        done(upload(
                "17.json",
                List.of(
                                offline("2011-01-10T08:00:00Z", "1294300800"),
                                offline("2011-01-10T08:00:00Z", "1294304400"),
                                offline("2011-01-10T08:00:00Z", "1294308000000"))
                        .toString()));

        assertThat(day("2011-01-06")).isEqualTo(counted("2011-01-06", 3, 3, 600_000));
        assertThat(day("2011-01-10")).isEqualTo("[]");
    }

    @Test
    void other_value_and_file_formats_are_read() {
        done(upload(
                "18c.json",
                "[" + play("2011-01-13T08:00:00Z", HARBOUR, 200_000, ",\"shuffle\":\"True\",\"skipped\":0") + "]"));
        done(upload(
                "20.json",
                "["
                        + play(
                                "2011-01-15T08:00:00Z",
                                HARBOUR,
                                200_000,
                                ",\"master_metadata_album_album_name\":\"" + "Most of what we made ".repeat(25) + "\"")
                        + "]"));
        done(upload(
                "23.json",
                "[" + play("2011-01-18T08:00:00Z", HARBOUR, 200_000, "") + "]\n["
                        + play("2011-01-18T09:00:00Z", HARBOUR, 200_000, "") + "]"));
        done(upload(
                "23b.ndjson",
                play("2011-01-19T08:00:00Z", HARBOUR, 200_000, "") + "\n"
                        + play("2011-01-19T09:00:00Z", HARBOUR, 200_000, "") + "\n"));
        done(upload(
                "60.json",
                "[" + play("2013-01-01T08:00:00+00:00", HARBOUR, 200_000, "") + ","
                        + play("2013-01-01T09:00:00Z", HARBOUR, 200_000, "") + "]"));
        done(upload(
                "61.json",
                ("[" + play("2013-01-05T08:00:00Z", HARBOUR, 200_000, "") + ","
                                + play("2013-01-05T08:10:00Z", HARBOUR, 200_001, "") + "]")
                        .replace("200000", "\"200000\"")
                        .replace("200001", "200000.0")));

        assertThat(day("2011-01-13")).isEqualTo(counted("2011-01-13", 1, 1, 200_000));
        assertThat(day("2011-01-15")).isEqualTo(counted("2011-01-15", 1, 1, 200_000));
        for (String day : List.of("2011-01-18", "2011-01-19", "2013-01-01", "2013-01-05")) {
            assertThat(day(day)).isEqualTo(counted(day, 2, 2, 400_000));
        }
    }

    @Test
    void a_zip_is_read_regardless_of_file_names_and_a_repeated_play_counts_once() throws Exception {
        String first = "[" + play("2012-03-01T08:00:00Z", HARBOUR, 200_000, "") + "]";
        String second = "[" + play("2012-03-01T09:00:00Z", HARBOUR, 200_000, "") + "]";
        String third = "[" + play("2012-03-01T10:00:00Z", HARBOUR, 200_000, "") + "]";
        Reply done = done(olaf.upload(
                "/me/imports",
                "my_spotify_data.zip",
                zip(Map.of(
                        "MyData/Streaming_History_Audio_2012_0.json", first,
                        "MyData/Streaming_History_Audio_2012_0 (1).json", first,
                        "MyData/endsong.JSON", second,
                        "Streaming_History_Video_2012.json", third,
                        "endvideo.json", "[]"))));

        assertThat(day("2012-03-01")).isEqualTo(counted("2012-03-01", 3, 3, 600_000));
        assertThat(done.json().at("/repeatedPlays").asLong()).isEqualTo(1);
    }

    @Test
    void a_partly_recorded_file_can_be_imported_again_without_counting_twice() {
        String sound = play("2013-02-01T09:00:00Z", HARBOUR, 200_000, "");
        String history = List.of(sound, play("soon", HARBOUR, 200_000, "")).toString();
        Reply first = upload("60.json", history).must(202);
        olaf.act("/imports/" + first.id() + "/accept", 0).must(200);
        done(first);

        Reply second = upload("60.json", history).must(202);
        assertThat(second.id()).isNotEqualTo(first.id());
        olaf.act("/imports/" + second.id() + "/accept", 0).must(200);
        done(second);

        assertThat(day("2013-02-01")).isEqualTo(counted("2013-02-01", 1, 1, 200_000));
        upload("sound.json", "[" + sound + "]").must(202);
        upload("sound.json", "[" + sound + "]").must(200);
    }

    private Reply upload(String name, String history) {
        return olaf.upload("/me/imports", name, history.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until a file has been recorded and counted. */
    private Reply done(Reply taken) {
        String path = "/imports/" + taken.must(202).id();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode run = olaf.get(path).must(200).json();
            assertThat(run.at("/state").asString()).as(run.toString()).isEqualTo("DONE");
            assertThat(run.at("/repeatedPlays").isNumber()).isTrue();
        });
        return olaf.get(path);
    }

    private String day(String day) {
        return olaf.get("/me/listening?from=" + day + "&to=" + day)
                .must(200)
                .json()
                .get("days")
                .toString();
    }

    private static String counted(String day, int plays, int streams, long msPlayed) {
        return "[{\"day\":\"%s\",\"plays\":%d,\"streams\":%d,\"msPlayed\":%d}]"
                .formatted(day, plays, streams, msPlayed);
    }

    private static String play(String ts, String track, long msPlayed, String more) {
        return "{\"ts\":\"%s\",\"ms_played\":%d,\"spotify_track_uri\":\"spotify:track:%s\"%s}"
                .formatted(ts, msPlayed, track, more);
    }

    private static String offline(String ts, String timestamp) {
        return play(ts, HARBOUR, 200_000, ",\"offline\":true,\"offline_timestamp\":" + timestamp);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
