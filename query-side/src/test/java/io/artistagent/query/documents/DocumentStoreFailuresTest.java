package io.artistagent.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import io.artistagent.eventlog.database.StoreFailures.Kind;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentStoreFailuresTest {

    private static final ServerAddress SERVER = new ServerAddress();
    private static final BsonDocument REFUSED = new BsonDocument("ok", new BsonInt32(0));

    private final DocumentStoreFailures failures = new DocumentStoreFailures();

    static Stream<MongoException> failures_of_an_unavailable_server() {
        return Stream.of(
                new MongoTimeoutException("no answer"),
                new MongoSocketReadException("the connection is lost", SERVER),
                new MongoNotPrimaryException(REFUSED, SERVER));
    }

    @ParameterizedTest
    @MethodSource("failures_of_an_unavailable_server")
    void a_server_that_is_down_or_no_longer_primary_is_unavailable(MongoException failure) {
        assertThat(failures.kindOf(failure)).contains(Kind.UNAVAILABLE);
        assertThat(new DocumentStoreOutage().isOutage(failure.getClass(), null)).isTrue();
    }

    @Test
    void a_command_that_fails_as_a_whole_may_be_retried() {
        assertThat(failures.kindOf(new MongoCommandException(REFUSED, SERVER))).contains(Kind.ABORTED);
        assertThat(new DocumentStoreOutage().isOutage(MongoCommandException.class, null))
                .isFalse();
        assertThat(failures.kindOf(new MongoInterruptedException("interrupted", null)))
                .contains(Kind.ABORTED);
    }

    @Test
    void a_refused_document_is_a_permanent_failure() {
        assertThat(failures.kindOf(new MongoWriteException(new WriteError(2, "refused", REFUSED), SERVER, Set.of())))
                .isEmpty();
    }
}
