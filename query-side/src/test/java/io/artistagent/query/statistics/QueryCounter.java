package io.artistagent.query.statistics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the queries of a request to PostgreSQL and the document store, based on Spring's log. */
final class QueryCounter {

    private static final List<Class<?>> LOGGED_TYPES = List.of(JdbcTemplate.class, MongoTemplate.class);

    private QueryCounter() {}

    /** Returns the number of queries that the current thread sends during the request. */
    static int during(Runnable request) {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        LOGGED_TYPES.forEach(type -> {
            logger(type).setLevel(Level.DEBUG);
            logger(type).addAppender(appender);
        });
        try {
            request.run();
        } finally {
            LOGGED_TYPES.forEach(type -> {
                logger(type).detachAppender(appender);
                logger(type).setLevel(null);
            });
        }
        String here = Thread.currentThread().getName();
        return (int) List.copyOf(appender.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getMessage)
                .filter(message -> message.startsWith("find using query")
                        || message.startsWith("Executing aggregation")
                        || message.startsWith("Executing prepared SQL statement"))
                .count();
    }

    private static Logger logger(Class<?> type) {
        return (Logger) LoggerFactory.getLogger(type);
    }
}
