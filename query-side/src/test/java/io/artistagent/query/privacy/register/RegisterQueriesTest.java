package io.artistagent.query.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.eventlog.retention.RetentionRule;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RegisterQueriesTest extends QuerySideTest {

    @Autowired
    private RetentionLog retention;

    @Autowired
    private JdbcClient database;

    @Test
    void an_officer_sees_what_is_done_with_personal_data() {
        JsonNode register = apiClient.read("clara", "/audit/processing-register");

        assertThat(ApiClient.texts(register.path("items"), "name"))
                .contains("artist-profiles", "matching", "listening-history", "privacy-cases", "consents");
        JsonNode matching = register.path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals("matching"))
                .findFirst()
                .orElseThrow();
        assertThat(matching.path("legalBasis").asString()).isEqualTo("LEGITIMATE_INTEREST");
        assertThat(matching.path("article").asString()).isEqualTo("6(1)(f)");
        assertThat(matching.path("automatedLogic").asString()).contains("weighted similarity");
        assertThat(register.path("measures")).isNotEmpty();
        assertThat(apiClient.get("alma", "/audit/processing-register")).hasStatus(403);
        assertThat(apiClient.get("root", "/audit/processing-register")).hasStatus(403);
    }

    @Test
    void the_runs_of_a_retention_job_are_counted() {
        RetentionRule rule = new RetentionRule("sample", "Samples", "1 day", "a test");
        database.sql(
                        "INSERT INTO retention.rule (name, what, kept, enforced_by) VALUES ('sample', 'Samples', '1 day', 'a test')")
                .update();
        retention.ran(rule, 3);
        retention.ran(rule, 2);
        try {
            JsonNode sample = apiClient
                    .read("clara", "/audit/processing-register")
                    .path("retention")
                    .valueStream()
                    .filter(each -> each.path("name").asString().equals("sample"))
                    .findFirst()
                    .orElseThrow();
            assertThat(sample.path("lastRemoved").asLong()).isEqualTo(2);
            assertThat(sample.path("removedInTotal").asLong()).isEqualTo(5);
            assertThat(sample.path("lastRunAt").asString()).isNotBlank();
        } finally {
            database.sql("DELETE FROM retention.rule WHERE name = 'sample'").update();
        }
    }
}
