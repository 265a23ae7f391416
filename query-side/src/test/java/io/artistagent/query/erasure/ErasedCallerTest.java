package io.artistagent.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.query.QuerySideTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Queries of an erased person, whose account still exists at the identity provider. */
class ErasedCallerTest extends QuerySideTest {

    private static final String QUERY = "/artists?limit=1";

    /** Longer than an answer of the register is used. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private JdbcClient database;

    @Test
    void queries_of_a_person_whom_another_node_has_erased_are_rejected_within_seconds() {
        PersonId olaf = apiClient.person("olaf");
        assertThat(apiClient.get("olaf", QUERY)).hasStatusOk();
        database.sql("INSERT INTO log.erasure (subject) VALUES (?)")
                .param(olaf.value())
                .update();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(apiClient.get("olaf", QUERY)).hasStatus(401));
            MvcTestResult rejected = apiClient.get("olaf", QUERY);
            assertThat(rejected).bodyJson().extractingPath("$.type").isEqualTo("/problems/erased");
            assertThat(rejected)
                    .headers()
                    .hasHeaderSatisfying(
                            "WWW-Authenticate",
                            challenge -> assertThat(challenge)
                                    .singleElement()
                                    .asString()
                                    .contains("invalid_token", "resource_metadata"));
            assertThat(apiClient.get("alma", QUERY)).hasStatusOk();
        } finally {
            database.sql("DELETE FROM log.erasure WHERE subject = ?")
                    .param(olaf.value())
                    .update();
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(apiClient.get("olaf", QUERY)).hasStatusOk());
        }
    }
}
