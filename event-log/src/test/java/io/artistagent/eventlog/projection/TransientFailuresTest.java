package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class TransientFailuresTest {

    private static final ServerAddress SERVER = new ServerAddress();
    private static final BsonDocument NO = new BsonDocument("ok", new BsonInt32(0));

    static Stream<Exception> of_a_store() {
        return Stream.of(
                new MongoTimeoutException("nobody answers"),
                new MongoSocketReadException("the connection is lost", SERVER),
                new MongoCommandException(NO, SERVER),
                new MongoNotPrimaryException(NO, SERVER),
                new MongoInterruptedException("interrupted", null),
                new SQLException("the server is shutting down", "57P01"),
                new SQLException("the disk is full", "53100"),
                new CannotCreateTransactionException("no connection"),
                new OptimisticLockingFailureException("somebody else was there"),
                new EOFException());
    }

    @ParameterizedTest
    @MethodSource("of_a_store")
    void what_a_store_fails_with_may_pass(Exception failure) {
        assertThat(TransientFailures.isBehind(failure)).isTrue();
        assertThat(TransientFailures.isBehind(new IllegalStateException("Outside", new IllegalStateException(failure))))
                .isTrue();
    }

    static Stream<Exception> of_an_event() {
        return Stream.of(
                new IllegalStateException("a handler"),
                new MongoWriteException(new WriteError(2, "refused", NO), SERVER, Set.of()),
                new DataIntegrityViolationException("too long", new SQLException("too long", "22001")));
    }

    @ParameterizedTest
    @MethodSource("of_an_event")
    void what_an_event_fails_with_stays(Exception failure) {
        assertThat(TransientFailures.isBehind(failure)).isFalse();
    }
}
