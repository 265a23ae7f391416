package io.artistagent.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class CatalogueCommandsTest {

    private static int number;

    @Autowired
    private Api api;

    private UUID alma;
    private UUID bruno;
    private String isrc;

    @BeforeEach
    void meet() {
        alma = api.artist("alma", "Alma");
        bruno = api.artist("bruno", "Bruno");
        isrc = "ZZB0126%05d".formatted(++number);
    }

    @Test
    void a_second_track_with_the_same_isrc_is_refused_with_a_reference_to_the_first() {
        UUID first = Api.id(track("alma", alma, isrc));

        HttpResponse<String> second =
                track("alma", alma, "%s-%s".formatted(isrc.substring(0, 2).toLowerCase(), isrc.substring(2)));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("/problems/an-isrc-names-one-track", "\"trackId\":\"" + first + "\"");
    }

    @Test
    void an_isrc_does_not_reveal_another_artists_draft() {
        track("alma", alma, isrc);

        HttpResponse<String> same = track("bruno", bruno, isrc);

        assertThat(same.statusCode()).isEqualTo(201);
        assertThat(api.post("bruno", "/tracks/" + Api.id(same) + "/publish", "", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_upc_is_unique_within_a_catalogue() {
        HttpResponse<String> first = release("alma", alma, "036000291452");
        assertThat(first.statusCode()).isEqualTo(201);

        HttpResponse<String> same = release("alma", alma, "0 0036000 29145 2");

        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(same.body())
                .contains("/problems/a-upc-names-one-release", "\"releaseId\":\"" + Api.id(first) + "\"");
        assertThat(release("bruno", bruno, "0036000291452").statusCode()).isEqualTo(201);
        assertThat(release("bruno", bruno, "000000000000").statusCode()).isEqualTo(400);
    }

    @Test
    void a_track_can_be_on_a_single_and_an_album() {
        UUID single = Api.id(release("alma", alma, null));
        UUID album = Api.id(release("alma", alma, null));
        UUID brunos = Api.id(release("bruno", bruno, null));
        UUID track = Api.id(track("alma", alma, isrc));

        assertThat(correct(track, "{\"releaseIds\": [\"%s\", \"%s\"]}".formatted(single, album), 0)
                        .statusCode())
                .isEqualTo(200);
        assertThat(correct(track, "{\"releaseId\": null}", 1).statusCode()).isEqualTo(200);
        assertThat(correct(track, "{\"releaseIds\": [\"%s\"]}".formatted(brunos), 2)
                        .body())
                .contains("/problems/a-track-stands-on-a-release-of-its-artist");
        assertThat(correct(track, "{\"releaseId\": \"%s\", \"releaseIds\": []}".formatted(album), 2)
                        .body())
                .contains("Send either releaseId or releaseIds, not both.");
    }

    @Test
    void a_release_date_may_be_a_year_or_a_month() {
        for (String date : new String[] {"1889-01-01", "1999", "1999-05"}) {
            assertThat(release("alma", alma, null, date).statusCode()).as(date).isEqualTo(201);
        }
        for (String date : new String[] {"0000", "1999-13", "+999999999-12-31"}) {
            assertThat(release("alma", alma, null, date).statusCode()).as(date).isEqualTo(400);
        }
    }

    @Test
    void a_name_of_combining_marks_is_refused_about_as_quickly_as_one_of_letters() {
        long letters = fastestRefusal("a".repeat(64_001));
        long marks = fastestRefusal("a" + "\u0301".repeat(32_000) + "\u0323".repeat(32_000));

        assertThat(marks).isLessThan(20 * letters);
    }

    /** The nanoseconds of the fastest of several attempts, because the test machine may be busy otherwise. */
    private long fastestRefusal(String name) {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            long before = System.nanoTime();
            HttpResponse<String> answer = api.post("alma", "/artists", """
                    {"stageName": "%s", "country": "CH", "genres": ["folk"]}""".formatted(name));
            least = Math.min(least, System.nanoTime() - before);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("A stage name can have at most 300 characters.");
        }
        return least;
    }

    private HttpResponse<String> track(String user, UUID artist, String code) {
        return api.post(user, "/artists/" + artist + "/tracks", """
                {"title": "Night Drive", "isrc": "%s", "durationMs": 1000, "genres": ["folk"], "explicit": false}""".formatted(code));
    }

    private HttpResponse<String> correct(UUID track, String patch, int version) {
        return api.send("alma", "PATCH", "/tracks/" + track, patch, "If-Match", "\"" + version + "\"");
    }

    private HttpResponse<String> release(String user, UUID artist, String upc) {
        return release(user, artist, upc, "2026-11-06");
    }

    private HttpResponse<String> release(String user, UUID artist, String upc, String date) {
        return api.post(user, "/artists/" + artist + "/releases", """
                {"title": "Night Drive", "kind": "SINGLE", "releaseDate": "%s"%s}""".formatted(
                        date, upc == null ? "" : ", \"upc\": \"" + upc + "\""));
    }
}
