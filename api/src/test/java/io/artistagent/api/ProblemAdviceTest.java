package io.artistagent.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.artistagent.eventlog.database.StoreFailures;
import io.artistagent.eventlog.database.TransientFailures;
import io.artistagent.eventlog.readmodel.ReadModelUnavailable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemAdviceTest {

    private static final StoreFailures STORE = failure -> failure instanceof TransientDataAccessException
            ? Optional.of(StoreFailures.Kind.UNAVAILABLE)
            : Optional.empty();

    private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ProblemAdvice advice = new ProblemAdvice(new TransientFailures(List.of(STORE)));

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    @Test
    void an_unavailable_store_is_a_warning() {
        assertThat(answered(new TransientDataAccessResourceException("gone"))).isEqualTo(503);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("A store is unavailable: " + TransientDataAccessResourceException.class.getName());
    }

    @Test
    void a_read_model_that_is_being_filled_is_none() {
        assertThat(answered(new ReadModelUnavailable("artists"))).isEqualTo(503);
        assertThat(log.list).isEmpty();
    }

    private int answered(Exception failure) {
        ResponseEntity<ProblemDetail> answer = advice.unexpected(failure, new MockHttpServletRequest());
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        return answer.getStatusCode().value();
    }
}
