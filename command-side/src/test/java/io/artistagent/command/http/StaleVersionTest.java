package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@CommandSideTest
class StaleVersionTest {

    @Autowired
    private Environment environment;

    @Test
    void who_decided_on_an_old_version_is_told_so_even_where_a_rule_is_broken_too() {
        var api = new Api(environment);
        var artist = api.artist("alma", "Alma Voss");
        var track = Api.id(api.post("alma", "/artists/" + artist + "/tracks", """
                        {"title": "Night Drive", "durationMs": 214000, "genres": ["indie pop"], "explicit": false}"""));
        var publish = "/tracks/" + track + "/publish";

        assertThat(api.post("alma", publish, "", "If-Match", "\"0\"").statusCode())
                .isEqualTo(200);
        assertThat(api.post("alma", publish, "", "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(api.post("alma", publish, "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(409);
    }
}
