package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@StandaloneTest
class AProjectionBuiltAnewTest {

    @Autowired
    private Environment environment;

    @Test
    void a_projection_that_is_built_anew_shows_again_what_the_log_tells() {
        Visitor alma = Visitor.of(environment, "alma");
        UUID artist = alma.artist("Somebody to be shown again");
        alma.get("/artists/" + artist).must(200);

        Visitor.of(environment, "root")
                .send("POST", work("artists", "rebuild"), null)
                .must(202);

        await().untilAsserted(() ->
                assertThat(alma.get("/artists/" + artist).status()).isEqualTo(200));
    }

    @Test
    void what_never_repeats_what_it_did_is_not_built_anew() {
        Visitor root = Visitor.of(environment, "root");

        assertThat(root.send("POST", work("import-decisions", "rebuild"), null).status())
                .isEqualTo(409);
        assertThat(root.send("POST", work("nothing-of-this-name", "rebuild"), null)
                        .status())
                .isEqualTo(404);
        assertThat(root.send("POST", work("artists", "polish"), null).status()).isEqualTo(400);
    }

    private static String work(String projection, String work) {
        return "/actuator/projections/%s/%s".formatted(projection, work);
    }
}
