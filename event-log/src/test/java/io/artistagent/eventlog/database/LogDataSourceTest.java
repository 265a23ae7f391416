package io.artistagent.eventlog.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The log knows which transactions have used the database. */
class LogDataSourceTest {

    private TestLog log;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void a_transaction_is_marked_from_its_first_statement_to_its_end() {
        assertThat(isMarked()).isFalse();
        log.transaction().executeWithoutResult(status -> {
            assertThat(isMarked()).isFalse();
            query();
            assertThat(isMarked()).isTrue();
        });
        assertThat(isMarked()).isFalse();
        log.transaction().executeWithoutResult(status -> assertThat(isMarked()).isFalse());
    }

    @Test
    void a_rollback_removes_the_mark() {
        log.transaction().executeWithoutResult(status -> {
            query();
            status.setRollbackOnly();
        });
        assertThat(isMarked()).isFalse();
    }

    @Test
    void a_nested_transaction_has_its_own_mark() {
        log.transaction().executeWithoutResult(outer -> {
            query();
            another(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> {
                assertThat(isMarked()).isFalse();
                query();
                assertThat(isMarked()).isTrue();
            });
            assertThat(isMarked()).isTrue();
            another(TransactionDefinition.PROPAGATION_NOT_SUPPORTED).executeWithoutResult(none -> {
                query();
                assertThat(isMarked()).isFalse();
            });
            assertThat(isMarked()).isTrue();
        });
        assertThat(isMarked()).isFalse();
    }

    @Test
    void an_inner_transaction_leaves_no_mark_on_an_outer_one() {
        log.transaction().executeWithoutResult(outer -> {
            another(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> query());
            assertThat(isMarked()).isFalse();
        });
    }

    private boolean isMarked() {
        return log.database().transactionHasConnection();
    }

    private void query() {
        log.sql().queryForObject("SELECT 1", Integer.class);
    }

    private TransactionTemplate another(int propagation) {
        TransactionTemplate template = log.transaction();
        template.setPropagationBehavior(propagation);
        return template;
    }
}
