package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Previews cannot take the connections that commands need, however many are requested and however slow they are. */
class PreviewsTest extends ImportsTestBase {

    private static final int AT_ONCE = 4;
    private static final int REQUESTED = 40;

    @Test
    void commands_are_executed_while_many_previews_are_delayed() throws Exception {
        Person.Answer offered = alma.uploadsForArtist(artist, "review", "true", "a.csv", audience("2023-07-01", 8));
        List<Future<Person.Answer>> previews = new ArrayList<>();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            new TransactionTemplate(commandSide.part(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                commandSide.database().sql("LOCK TABLE command.import_batch").update();
                for (int i = 0; i < REQUESTED; i++) {
                    previews.add(requests.submit(() -> alma.reads(offered.location() + "/preview")));
                }
                await().until(() -> delayed() >= AT_ONCE);

                assertThat(bruno.registersAnArtist()).isNotNull();

                await().until(() -> previews.stream().filter(Future::isDone).count() == REQUESTED - AT_ONCE);
            });
        }

        List<Person.Answer> refused = new ArrayList<>();
        for (Future<Person.Answer> preview : previews) {
            if (preview.get().status() != 200) {
                refused.add(preview.get());
            }
        }
        assertThat(refused)
                .hasSize(REQUESTED - AT_ONCE)
                .allMatch(answer -> answer.status() == 503)
                .allMatch(answer -> answer.type().equals("/problems/too-busy"))
                .allMatch(answer -> answer.retryAfter().equals("1"));
    }

    private long delayed() {
        return log.count("SELECT count(*) FROM pg_locks WHERE NOT granted"
                + " AND relation = 'command.import_batch'::regclass AND database = (SELECT oid FROM pg_database"
                + " WHERE datname = current_database())");
    }
}
