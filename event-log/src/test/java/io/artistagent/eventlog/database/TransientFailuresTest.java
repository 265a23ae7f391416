package io.artistagent.eventlog.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class TransientFailuresTest {

    private final TransientFailures failures = new TransientFailures(List.of(new SqlFailures()));

    static Stream<Exception> failures_of_an_unavailable_store() {
        return Stream.of(
                new SQLException("the server is shutting down", "57P01"),
                new SQLException("the disk is full", "53100"),
                new CannotCreateTransactionException("no connection"),
                new DataAccessResourceFailureException("no connection"),
                new ConnectException());
    }

    @ParameterizedTest
    @MethodSource("failures_of_an_unavailable_store")
    void failures_of_an_unavailable_store_are_transient(Exception failure) {
        assertThat(failures.isStoreUnavailable(wrapped(failure))).isTrue();
        assertThat(failures.isTransient(wrapped(failure))).isTrue();
        assertThat(failures.isLostRace(wrapped(failure))).isFalse();
    }

    @Test
    void a_deadlock_is_a_lost_race_and_does_not_make_the_store_unavailable() {
        Exception deadlock = wrapped(new SQLException("deadlock detected", "40P01"));

        assertThat(failures.isLostRace(deadlock)).isTrue();
        assertThat(failures.isTransient(deadlock)).isTrue();
        assertThat(failures.isStoreUnavailable(deadlock)).isFalse();
    }

    static Stream<Exception> failures_of_aborted_work() {
        return Stream.of(
                new OptimisticLockingFailureException("a concurrent update"),
                new EOFException(),
                new InterruptedException());
    }

    @ParameterizedTest
    @MethodSource("failures_of_aborted_work")
    void aborted_work_may_succeed_when_it_is_repeated(Exception failure) {
        assertThat(failures.isTransient(wrapped(failure))).isTrue();
        assertThat(failures.isStoreUnavailable(wrapped(failure))).isFalse();
    }

    static Stream<Exception> faults_of_code_or_data() {
        return Stream.of(
                new IllegalStateException("a handler"),
                new DataIntegrityViolationException("too long", new SQLException("too long", "22001")));
    }

    @ParameterizedTest
    @MethodSource("faults_of_code_or_data")
    void a_fault_of_code_or_data_is_not_transient(Exception failure) {
        assertThat(failures.isTransient(wrapped(failure))).isFalse();
    }

    private static Exception wrapped(Exception failure) {
        return new IllegalStateException("Outside", new IllegalStateException(failure));
    }
}
