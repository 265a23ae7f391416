package io.artistagent.eventlog.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.RealLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log tells which settings have changed since the last start. */
@RealLog
class SettingChangesTest {

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient database;

    @Test
    void a_start_with_other_settings_names_them_and_no_value() {
        start(Map.of(
                "artist-agent.keys.master", "m", "spring.a", "1", "spring.password", "secret-one", "spring.c", "3"));
        start(Map.of(
                "artist-agent.keys.master", "m", "spring.a", "1", "spring.password", "secret-one", "spring.c", "3"));
        start(Map.of(
                "artist-agent.keys.master", "m", "spring.a", "2", "spring.password", "secret-two", "spring.d", "4"));

        List<Map<String, Object>> rows = database.sql(
                        "SELECT outcome, fields::text AS fields, to_jsonb(entry)::text AS all FROM access.entry"
                                + " WHERE resource = 'settings/of-this-test' ORDER BY position")
                .query()
                .listOfRows();
        assertThat(rows).hasSize(1);
        assertThat(rows.getLast().get("fields").toString())
                .contains("spring.a", "spring.password", "spring.c", "spring.d")
                .doesNotContain("artist-agent.keys.master");
        assertThat(rows.toString()).doesNotContain("secret-");
    }

    private void start(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("name", Map.of("spring.config.name", "of-this-test")));
        new SettingChanges(log, database, environment, Clock.systemUTC())
                .onApplicationEvent(new ApplicationStartedEvent(
                        new SpringApplication(), new String[0], new GenericApplicationContext(), null));
    }
}
