package io.artistagent.query.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.eventlog.retention.RetentionRule;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
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
    void the_register_names_who_is_responsible_and_where_data_goes() {
        JsonNode register = apiClient.read("clara", "/audit/processing-register");

        assertThat(register.at("/controller/name").asString()).isEqualTo("Artist Agent on a developer's machine");
        assertThat(register.at("/controller/contact").asString()).isEqualTo("privacy@example.org");
        assertThat(register.at("/controller/dataProtectionOfficer").asString()).startsWith("Clara");
        assertThat(register.path("items"))
                .allSatisfy(item -> assertThat(item.path("transfers")).isEmpty());
    }

    @Test
    void a_transfer_belongs_to_one_activity_or_to_all() {
        DataController controller = bound(Map.of(
                "artist-agent.controller.transfers.all[0]", "USA: a host",
                "artist-agent.controller.transfers.listening-history[0]", "Japan: an analyst"));

        assertThat(controller.transfersOf("matching")).containsExactly("USA: a host");
        assertThat(controller.transfersOf("listening-history")).containsExactly("USA: a host", "Japan: an analyst");
        RegisterConfiguration.requireKnown(controller);
        assertThatThrownBy(() -> RegisterConfiguration.requireKnown(
                        bound(Map.of("artist-agent.controller.transfers.matchings[0]", "USA"))))
                .hasMessageContaining("artist-agent.controller.transfers.matchings");
    }

    private static DataController bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("artist-agent.controller", DataController.class)
                .get();
    }

    @Test
    void the_register_has_the_retention_of_the_ledger() {
        JsonNode rules = apiClient.read("clara", "/audit/processing-register").path("retention");

        assertThat(ApiClient.texts(rules, "name")).contains("checkpoints");
        assertThat(rules)
                .allSatisfy(
                        rule -> assertThat(rule.path("declaredAt").asString()).isNotBlank());
    }

    @Test
    void the_runs_of_a_retention_job_are_counted() {
        RetentionRule rule = new RetentionRule("sample", "Samples", "1 day", "a test");
        database.sql(
                        "INSERT INTO retention.rule (name, what, kept, enforced_by, declared_at) VALUES ('sample', 'Samples', '1 day', 'a test',"
                                + " '2026-11-01T00:00:00Z')")
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
            assertThat(sample.path("declaredAt").asString()).startsWith("2026-11-01T00:00:00");
        } finally {
            database.sql("DELETE FROM retention.rule WHERE name = 'sample'").update();
        }
    }
}
