package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.api.Operations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invalid requests to every operation of the API. Each is refused with a problem and changes nothing. */
abstract class InvalidRequests {

    @Autowired
    Environment environment;

    @Autowired
    private JdbcClient database;

    ApiClient alma;
    private ApiClient clara;
    SampleResources sampleResources;

    /** A request and the expected statuses. */
    record Attempt(String what, Send send, Integer... right) {}

    interface Send {
        Reply now();
    }

    /** Adds the attempts for an operation. */
    abstract void attempts(Operation operation, List<Attempt> all);

    @TestFactory
    Stream<DynamicNode> every_operation_refuses_invalid_requests() {
        alma = ApiClient.of(environment, "alma");
        clara = ApiClient.of(environment, "clara");
        sampleResources = SampleResources.of(alma, ApiClient.of(environment, "bruno"), clara);
        return Operations.of(environment).stream()
                .map(operation -> dynamicContainer(operation.toString(), tests(operation)));
    }

    private Stream<DynamicTest> tests(Operation operation) {
        List<Attempt> all = new ArrayList<>();
        attempts(operation, all);
        return all.stream().map(attempt -> test(operation, attempt));
    }

    private DynamicTest test(Operation operation, Attempt attempt) {
        return dynamicTest(attempt.what(), () -> {
            long before = events();
            Reply reply = attempt.send().now();
            assertThat(reply.status())
                    .as("%s, %s: %s", operation, attempt.what(), reply.body())
                    .isIn((Object[]) attempt.right());
            ProblemAssert.in(reply);
            assertThat(events()).as("events in the log").isEqualTo(before);
        });
    }

    private long events() {
        return database.sql("SELECT count(*) FROM log.event WHERE type IS DISTINCT FROM 'AccessLog'")
                .query(Long.class)
                .single();
    }

    /** Returns a client of a person who may perform the operation. */
    ApiClient by(Operation operation) {
        return operation.path().contains("/audit/") ? clara : alma;
    }

    /** Sends a request with the parameters and headers that the operation requires. */
    Reply send(Operation operation, String path, String body) {
        boolean bodiless = operation.method().equals("DELETE") && !operation.takesJson();
        return operation.method().equals("GET") || bodiless
                ? by(operation).send(operation.method(), path + required(operation), null)
                : by(operation).send(operation.method(), path, body, "If-Match", "\"0\"");
    }

    static String required(Operation operation) {
        if (operation.path().endsWith("/consistency")) {
            return "?from=1&to=2";
        }
        return operation.parameters("query").contains("metric") ? "?metric=streams" : "";
    }

    /** Returns a readable body, so that nothing else is wrong with the request, which is never carried out. */
    static String valid(Operation operation) {
        return operation.isPatch() ? "{}" : operation.example().toString();
    }
}
