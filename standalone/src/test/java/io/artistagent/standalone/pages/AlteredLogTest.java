package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.artistagent.standalone.ApiClient;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The officer is told on the first page when the log was altered, and by the browser when it was set back. */
@PageTest
class AlteredLogTest {

    private static final Account CLARA = new Account("clara", "Clara", "Demo");

    /** Moves the time of the newest event that a checkpoint covers. */
    private static final String MOVE =
            "UPDATE log.event SET time_stamp = time_stamp + ? * interval '1 microsecond'" + " WHERE global_index = ?";

    /** Changes what the browser remembers of the log. */
    private static final String REMEMBER = """
            change => {
              const key = Object.keys(localStorage).find(it => it.startsWith('ledger:'));
              const seen = JSON.parse(localStorage.getItem(key));
              localStorage.setItem(key, JSON.stringify({ size: seen.size + change.size, root: change.root || seen.root }));
            }""";

    private static final String NO = "No. The signature is wrong, or the log has been changed";

    @Autowired
    private JdbcClient database;

    @Test
    void an_altered_event_is_on_the_overview_until_it_is_restored(People people) {
        Person clara = people.stranger(Screen.DESK).signIn(CLARA);
        ApiClient officer = people.programOf(CLARA);
        await(officer, "INTACT");
        long index = database.sql("SELECT max(global_index) FROM ledger.leaf")
                .query(Long.class)
                .single();

        database.sql(MOVE).params(1, index).update();
        try {
            await(officer, "ALTERED");

            clara.open("/audit").reads("The log was altered");
            assertThat(clara.page().locator("#main")).not().containsText("Nothing needs you today.");
            clara.open("/audit/log").reads("The event was changed: different time");
        } finally {
            database.sql(MOVE).params(-1, index).update();
        }

        await(officer, "INTACT");
        clara.open("/audit");
        assertThat(clara.page().locator("#main")).not().containsText("The log was altered");
    }

    @Test
    void a_log_with_fewer_entries_than_the_browser_has_seen_is_named(People people) {
        Person clara = people.stranger(Screen.DESK).signIn(CLARA);
        clara.open("/audit/log").reads("This browser remembers it");
        clara.open("/audit/log").reads("Yes. The checkpoint is signed");

        clara.page().evaluate(REMEMBER, Map.of("size", 1_000_000));
        clara.open("/audit/log").reads(NO);
        clara.complaints().forget();
    }

    @Test
    void a_log_that_does_not_contain_what_the_browser_has_seen_is_named(People people) {
        Person clara = people.stranger(Screen.DESK).signIn(CLARA);
        clara.open("/audit/log").reads("This browser remembers it");

        clara.page().evaluate(REMEMBER, Map.of("size", -1, "root", "A".repeat(43) + "="));
        clara.open("/audit/log").reads(NO);
    }

    private static void await(ApiClient officer, String state) {
        Awaitility.await("the self-check")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> officer.get("/audit/log/status")
                        .must(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals(state));
    }
}
