package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.database.LogDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A database whose responses get lost: the server executes the statement, and then the connection breaks. */
final class FlakyDataSource extends AbstractDataSource {

    private static final String CONNECTION_FAILURE = "08006";

    private final LogDataSource database;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean unavailable;

    FlakyDataSource(LogDataSource database) {
        this.database = database;
    }

    void losesTheNextResponse() {
        toLose.set(1);
    }

    void becomesUnavailable() {
        unavailable = true;
    }

    int lost() {
        return lost.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (unavailable) {
            throw new SQLException("The server is unavailable.", CONNECTION_FAILURE);
        }
        Connection connection = database.standalone();
        return proxy(
                Connection.class,
                connection,
                result -> result instanceof PreparedStatement statement
                        ? proxy(PreparedStatement.class, statement, this::perhapsLose)
                        : result);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private Object perhapsLose(Object response) throws SQLException {
        if (response instanceof ResultSet && toLose.getAndSet(0) > 0) {
            lost.incrementAndGet();
            throw new SQLException("The connection broke.", CONNECTION_FAILURE);
        }
        return response;
    }

    private interface Responses {

        Object pass(Object response) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, Responses responses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return responses.pass(method.invoke(target, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
