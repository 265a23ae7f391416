package io.artistagent.eventlog.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.LogOfATest;
import io.artistagent.testkit.stores.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The log knows which transactions have talked to the database themselves. */
class LogDataSourceTest {

    private LogOfATest log;

    @BeforeEach
    void open() throws Exception {
        log = LogOfATest.on(TestStores.freshDatabase());
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void a_transaction_is_marked_from_its_first_statement_to_its_end() {
        assertThat(isAtWork()).isFalse();
        log.transaction().executeWithoutResult(status -> {
            assertThat(isAtWork()).isFalse();
            ask();
            assertThat(isAtWork()).isTrue();
        });
        assertThat(isAtWork()).isFalse();
        log.transaction().executeWithoutResult(status -> assertThat(isAtWork()).isFalse());
    }

    @Test
    void a_rollback_removes_the_mark() {
        log.transaction().executeWithoutResult(status -> {
            ask();
            status.setRollbackOnly();
        });
        assertThat(isAtWork()).isFalse();
    }

    @Test
    void a_nested_transaction_has_its_own_mark() {
        log.transaction().executeWithoutResult(outer -> {
            ask();
            another(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> {
                assertThat(isAtWork()).isFalse();
                ask();
                assertThat(isAtWork()).isTrue();
            });
            assertThat(isAtWork()).isTrue();
            another(TransactionDefinition.PROPAGATION_NOT_SUPPORTED).executeWithoutResult(none -> {
                ask();
                assertThat(isAtWork()).isFalse();
            });
            assertThat(isAtWork()).isTrue();
        });
        assertThat(isAtWork()).isFalse();
    }

    @Test
    void an_inner_transaction_leaves_no_mark_on_an_outer_one() {
        log.transaction().executeWithoutResult(outer -> {
            another(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> ask());
            assertThat(isAtWork()).isFalse();
        });
    }

    private boolean isAtWork() {
        return log.database().transactionIsAtWork();
    }

    private void ask() {
        log.sql().queryForObject("SELECT 1", Integer.class);
    }

    private TransactionTemplate another(int propagation) {
        var template = log.transaction();
        template.setPropagationBehavior(propagation);
        return template;
    }
}
