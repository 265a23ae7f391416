package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.testkit.logs.LogLines;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.KeysScanOptions;
import org.redisson.client.codec.StringCodec;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Personal input, valid or not, stays out of logs, metrics, addresses and problems. */
@StandaloneTest
class NothingPersonalTest {

    /** Words that occur nowhere else. */
    private static final String[] PLANTED = {
        "Quillfeather",
        "zanzibarski",
        "wobbegong",
        "Xylomantic",
        "kumquatville",
        "Brobdingnag",
        "snickersnee",
        "Jabberwocko"
    };

    @Autowired
    private Environment environment;

    @Autowired
    private RedissonClient redis;

    private LogLines log;

    @BeforeEach
    void captureLog() {
        log = LogLines.ofTheApplication();
    }

    @AfterEach
    void releaseLog() {
        log.close();
    }

    @Test
    void no_log_line_metric_address_or_problem_contains_personal_input() {
        List<Reply> replies = new ArrayList<>();
        ApiClient alma = ApiClient.of(environment, "alma");
        UUID other = ApiClient.of(environment, "bruno").artist("Jabberwocko");
        UUID artist = sendValid(alma, other, replies);
        sendInvalid(alma, artist, other, replies);

        LoggerFactory.getLogger(NothingPersonalTest.class).info("the log is captured");
        assertThat(log.all()).contains("the log is captured");
        assertThat(log.withEverything()).allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase(PLANTED));
        String metrics = ApiClient.of(environment, "root")
                .get("/actuator/prometheus")
                .must(200)
                .body();
        assertThat(metrics)
                .contains("http_server_requests")
                .doesNotContainIgnoringCase(PLANTED)
                .doesNotContain(artist.toString());
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.response().headers().map().toString()).doesNotContainIgnoringCase(PLANTED);
            if (!reply.response().request().method().equals("GET")) {
                assertThat(reply.body()).doesNotContainIgnoringCase(PLANTED);
            }
        });
    }

    @Test
    void no_stored_response_contains_personal_input() {
        ApiClient alma = ApiClient.of(environment, "alma");
        UUID artist = alma.artist("Jabberwocko");
        for (String body : List.of(
                "{\"stageName\": \"Quillfeather\", \"country\": \"CH\", \"genres\": [\"zanzibarski\"]}",
                "{\"stageName\": \"Quillfeather\", \"country\": \"kumquatville\", \"contact\": {\"email\": \"snickersnee\"}}")) {
            alma.post("/artists", body, "Idempotency-Key", UUID.randomUUID().toString());
        }
        alma.sendBytes(
                        "POST",
                        "/artists/" + artist + "/imports",
                        BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"Quillfeather.csv\"\r\n\r\ndate,listeners,streams,followers\n2026-10-01,1,2,3\n"
                                + "2026-10-02,Brobdingnag,2,3\nTotal,1,2,3\n\r\n--b--\r\n"),
                        "Content-Type",
                        "multipart/form-data; boundary=b",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .must(202);

        List<String> kept = redis.getKeys()
                .getKeysStream(KeysScanOptions.defaults().pattern("idempotency:*"))
                .map(key ->
                        key + " " + redis.getBucket(key, StringCodec.INSTANCE).get())
                .toList();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(3).anyMatch(answer -> answer.contains("pointer"));
        assertThat(kept).allSatisfy(answer -> assertThat(answer).doesNotContainIgnoringCase(PLANTED));
    }

    private static UUID sendValid(ApiClient alma, UUID other, List<Reply> replies) {
        Reply registered = alma.post("/artists", """
                {"stageName": "Quillfeather", "country": "CH", "genres": ["zanzibarski"], "bio": "Xylomantic", "lookingFor": ["SINGER"],
                 "links": ["https://kumquatville.example"], "contact": {"legalName": "Brobdingnag", "email": "snickersnee@kumquatville.example"}}""").must(201);
        UUID artist = registered.id();
        replies.add(registered);
        Reply track = alma.post("/artists/" + artist + "/tracks", """
                {"title": "wobbegong", "durationMs": 200000, "genres": ["zanzibarski"], "explicit": false,
                 "credits": [{"name": "Brobdingnag", "role": "PERFORMER"}]}""").must(201);
        replies.add(track);
        Reply request = alma.post(
                        "/collaborations",
                        SampleResources.proposal(artist, other).replace("Shall we?", "snickersnee"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .must(201);
        replies.add(request);
        replies.add(alma.post("/collaborations/" + request.id() + "/comments", "{\"text\": \"Jabberwocko\"}")
                .must(201));
        replies.add(alma.upload(
                        "/artists/" + artist + "/imports",
                        "Quillfeather wobbegong.csv",
                        "date,streams\n2026-10-01,5\n2026-10-02,snickersnee\n".getBytes(StandardCharsets.UTF_8),
                        "trackId",
                        track.id().toString())
                .must(202));
        replies.add(alma.get("/artists?q=quillfeather").must(200));
        replies.add(alma.get("/artists/" + artist).must(200));
        replies.add(alma.get("/collaborations/" + request.id()).must(200));
        replies.add(alma.get("/artists/" + artist + "/imports").must(200));
        replies.add(alma.get("/artists/" + artist + "/matches").must(200));
        return artist;
    }

    private static void sendInvalid(ApiClient alma, UUID artist, UUID other, List<Reply> replies) {
        replies.add(alma.post(
                        "/artists",
                        "{\"stageName\": \"Quillfeather\", \"country\": \"kumquatville\", \"genres\": [\"Brobdingnag\\u0007\"], \"contact\": {\"email\": \"snickersnee\"}}")
                .must(400));
        replies.add(alma.post("/artists", "{\"stageName\": {\"Quillfeather\": \"wobbegong\"}}")
                .must(400));
        replies.add(alma.post("/artists", "{\"stageName\": Quillfeather}").must(400));
        replies.add(alma.post("/artists", "Quillfeather").must(400));
        replies.add(alma.post(
                        "/artists/" + artist + "/tracks",
                        "{\"title\": \"wobbegong\", \"isrc\": \"snickersnee\", \"durationMs\": \"Brobdingnag\"}")
                .must(400));
        replies.add(alma.post(
                        "/artists/" + artist + "/releases",
                        "{\"title\": \"wobbegong\", \"kind\": \"Xylomantic\", \"releaseDate\": \"kumquatville\"}")
                .must(400));
        replies.add(alma.send(
                        "PATCH",
                        "/artists/" + artist,
                        "{\"contact\": {\"email\": \"snickersnee\"}}",
                        "If-Match",
                        "\"0\"")
                .must(400));
        replies.add(alma.send("PATCH", "/artists/" + artist, "{\"bio\": \"Xylomantic\"}", "If-Match", "\"77\"")
                .must(412));
        replies.add(alma.post(
                        "/collaborations",
                        SampleResources.proposal(artist, artist).replace("Shall we?", "snickersnee"))
                .must(400));
        replies.add(alma.post(
                        "/collaborations",
                        SampleResources.proposal(other, artist).replace("Shall we?", "snickersnee"))
                .must(403));
        replies.add(alma.post(
                        "/collaborations",
                        SampleResources.proposal(artist, UUID.randomUUID()).replace("Shall we?", "snickersnee"))
                .must(404));
        replies.add(alma.get("/artists?country=Quillfeather&genre=wobbegong&lookingFor=Jabberwocko")
                .must(400));
        replies.add(alma.get("/artists?q=Quillfeather%00").must(400));
        replies.add(alma.get("/artists?cursor=Quillfeather").must(400));
        replies.add(alma.sendBytes("POST", "/artists", BodyPublishers.ofString("{}"), "Content-Type", "Quillfeather")
                .must(415));
        replies.add(alma.sendBytes(
                        "POST",
                        "/artists/" + artist + "/retire/x",
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "text/plain;a=Quillfeather")
                .must(404));
        replies.add(alma.upload(
                        "/artists/" + artist + "/imports",
                        "Quillfeather.png",
                        "Brobdingnag".getBytes(StandardCharsets.UTF_8))
                .must(415));
    }
}
