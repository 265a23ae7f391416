package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.StandaloneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The main workflow, through the API. */
@StandaloneTest
class FirstDayTest {

    @Autowired
    private Environment environment;

    private ApiClient alma;
    private ApiClient bruno;

    @BeforeEach
    void signIn() {
        alma = ApiClient.of(environment, "alma");
        bruno = ApiClient.of(environment, "bruno");
    }

    @Test
    void alma_imports_her_figures_and_agrees_with_bruno_on_a_remix() {
        UUID almasArtist = alma.artist("Alma of the first day");
        UUID brunosArtist = bruno.artist("Bruno of the first day");
        UUID release = alma.post("/artists/" + almasArtist + "/releases", """
                        {"title": "Night Drive", "kind": "SINGLE", "releaseDate": "2026-11-06", "upc": "036000291452"}""")
                .must(201)
                .id();
        UUID track = alma.post("/artists/" + almasArtist + "/tracks", """
                        {"title": "Night Drive", "isrc": "CHAAA2600001", "durationMs": 214000, "genres": ["indie pop"],
                         "language": "en", "explicit": false, "releaseId": "%s",
                         "credits": [{"artistId": "%s", "name": "Alma Voss", "role": "MAIN_ARTIST"}]}""".formatted(release, almasArtist))
                .must(201)
                .id();
        assertThat(alma.act("/tracks/" + track + "/publish", 0).must(200).header("ETag"))
                .isEqualTo("\"1\"");
        JsonNode published = bruno.after(alma).get("/tracks/" + track).must(200).json();
        assertThat(published.at("/status").asString()).isEqualTo("PUBLISHED");
        assertThat(published.at("/releaseId").asString()).isEqualTo(release.toString());

        importFigures(almasArtist, track);
        agreeOnARemix(almasArtist, brunosArtist, track);
    }

    private void importFigures(UUID artist, UUID track) {
        byte[] export =
                "date,streams\n2026-11-06,1204\n2026-11-07,1377\n2026-11-09,1130\n".getBytes(StandardCharsets.UTF_8);
        String imported = alma.upload(
                        "/artists/" + artist + "/imports",
                        "night-drive-timeline.csv",
                        export,
                        "trackId",
                        track.toString())
                .must(202)
                .header("Location");
        String path = imported.substring(imported.indexOf("/imports/"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode run = alma.get(path).must(200).json();
            assertThat(run.at("/state").asString()).as(run.toString()).isEqualTo("DONE");
            assertThat(run.at("/done").asInt()).isEqualTo(3);
        });
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode points = alma.get(
                            "/artists/" + artist + "/stats?metric=streams&from=2026-11-06&to=2026-11-09&by=day")
                    .must(200)
                    .json()
                    .at("/series/0/points");
            assertThat(points.size()).isEqualTo(4);
            assertThat(points.at("/0/value").asLong()).isEqualTo(1204);
            assertThat(points.at("/2/reported").asBoolean()).isFalse();
            assertThat(points.at("/2/value").isNumber())
                    .as("not reported is never 0")
                    .isFalse();
            assertThat(points.at("/3/value").asLong()).isEqualTo(1130);
        });
        JsonNode dashboard =
                alma.get("/artists/" + artist + "/dashboard").must(200).json();
        assertThat(dashboard.at("/reportedTo").asString()).isEqualTo("2026-11-09");
        assertThat(dashboard.at("/topTracks/0/trackId").asString()).isEqualTo(track.toString());
        assertThat(dashboard.at("/topTracks/0/streams").asLong()).isEqualTo(1204 + 1377 + 1130);
        assertThat(dashboard.at("/lastImport/state").asString()).isEqualTo("DONE");
    }

    private void agreeOnARemix(UUID almasArtist, UUID brunosArtist, UUID track) {
        JsonNode found = alma.after(bruno)
                .get("/artists?q=bruno%20of%20the%20first")
                .must(200)
                .json();
        assertThat(found.at("/items").findValuesAsString("id")).contains(brunosArtist.toString());

        UUID work = alma.post("/collaborations", """
                        {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "REMIX", "message": "Would you remix it?", "trackId": "%3$s",
                         "splits": [{"artistId": "%1$s", "shareBasisPoints": 6000}, {"artistId": "%2$s", "shareBasisPoints": 4000}]}""".formatted(almasArtist, brunosArtist, track))
                .must(201)
                .id();
        JsonNode inbox = bruno.after(alma)
                .get("/collaborations?box=incoming&status=PENDING&artistId=" + brunosArtist)
                .must(200)
                .json();
        assertThat(inbox.at("/items").findValuesAsString("message")).containsExactly("Would you remix it?");
        assertThat(inbox.at("/items/0/id").asString()).isEqualTo(work.toString());

        String path = "/collaborations/" + work;
        bruno.act(path + "/accept", 0).must(200);
        bruno.post(path + "/comments", "{\"text\": \"With pleasure\"}").must(201);
        long version = version(alma.after(bruno).get(path).must(200));
        alma.act(path + "/start", version).must(200);
        alma.act(path + "/complete", version + 1).must(200);

        JsonNode agreed = bruno.after(alma).get(path).must(200).json();
        assertThat(agreed.at("/status").asString()).isEqualTo("COMPLETED");
        assertThat(agreed.at("/agreedSplits/1/shareBasisPoints").asInt()).isEqualTo(4000);
        assertThat(agreed.at("/comments/0/text").asString()).isEqualTo("With pleasure");
        assertThat(agreed.at("/comments/0/stageName").asString()).isEqualTo("Bruno of the first day");
    }

    private static long version(ApiClient.Reply reply) {
        return Long.parseLong(reply.header("ETag").replace("\"", ""));
    }
}
