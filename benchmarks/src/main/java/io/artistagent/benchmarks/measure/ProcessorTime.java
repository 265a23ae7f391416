package io.artistagent.benchmarks.measure;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The processor time of the measured systems: this JVM, the JVMs that it started, and the database server. It varies less than a rate if
 * other programs use the machine.
 */
public final class ProcessorTime {

    private final ProcessHandle server;

    /** @param database the URL of a database of the server, including the user */
    public ProcessorTime(String database) {
        long connection = JdbcClient.create(new DriverManagerDataSource(database))
                .sql("SELECT pg_backend_pid()")
                .query(Long.class)
                .single();
        server = ProcessHandle.of(connection).flatMap(ProcessHandle::parent).orElseThrow();
    }

    /** Returns the time used so far by the processes that run now, in nanoseconds; the system counts in steps of 10 ms. */
    long nanos() {
        return Stream.of(ProcessHandle.current(), server)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process ->
                        process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
    }
}
