package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class StaleVersionTest {

    @Autowired
    private Api api;

    @Test
    void a_stale_version_is_reported_even_if_a_rule_is_broken_too() {
        UUID artist = api.artist("alma", "Alma Voss");
        UUID track = Api.id(api.post("alma", "/artists/" + artist + "/tracks", """
                        {"title": "Night Drive", "durationMs": 214000, "genres": ["indie pop"], "explicit": false}"""));
        String publish = "/tracks/" + track + "/publish";

        assertThat(api.post("alma", publish, "", "If-Match", "\"0\"").statusCode())
                .isEqualTo(200);
        assertThat(api.post("alma", publish, "", "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(api.post("alma", publish, "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_star_matches_any_version() {
        String path = "/artists/" + api.artist("alma", "Alma Voss");

        assertThat(change(path, "Songs", "\"0\"").statusCode()).isEqualTo(200);
        HttpResponse<String> changed = change(path, "More songs", "*");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Api.header(changed, "ETag")).isEqualTo("\"2\"");
        HttpResponse<String> unchanged = change(path, "More songs", "*");
        assertThat(unchanged.statusCode()).isEqualTo(200);
        assertThat(Api.header(unchanged, "ETag")).isEqualTo("\"2\"");
        assertThat(Api.header(unchanged, "Consistency-Token")).isNotBlank();
        assertThat(change("/artists/" + UUID.randomUUID(), "None", "*").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    W/"0"        | 200
                    "0-gzip"     | 200
                    W/"0-gzip"   | 200
                    "9-gzip"     | 412
                    "0-other"    | 412
                    "9"          | 412
                    "00"         | 412
                    "abc"        | 412
                    W/"0", "9"   | 200
                    "8", "9"     | 412
                    W/"0", "0"   | 200
                    "x","0"      | 200
                    "0", "1"     | 200
                    "0" ,"0"     | 200
                    "0",         | 400
                    ,"0"         | 400
                    0            | 400
                    abc          | 400
                    "0           | 400
                    w/"0"        | 400
                    "0" "1"      | 400
                    *, "0"       | 400
                    """)
    void the_current_version_must_be_among_those_listed(String ifMatch, int status) {
        HttpResponse<String> answer = change("/artists/" + api.artist("alma", "Alma Voss"), "Songs", ifMatch);

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void thousands_of_entity_tags_are_accepted() {
        String path = "/artists/" + api.artist("alma", "Alma Voss");
        String others =
                IntStream.rangeClosed(1, 2_000).mapToObj("\"%d\""::formatted).collect(Collectors.joining(","));

        assertThat(change(path, "Songs", others).statusCode()).isEqualTo(412);
        assertThat(change(path, "Songs", others + ", \"0\"").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(String path, String bio, String ifMatch) {
        return api.send("alma", "PATCH", path, "{\"bio\": \"" + bio + "\"}", "If-Match", ifMatch);
    }
}
