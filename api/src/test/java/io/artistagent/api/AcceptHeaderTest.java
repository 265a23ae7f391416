package io.artistagent.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/*",
                "application/json",
                "application/json;charset=UTF-8",
                "application/problem+json, application/json",
                "text/html,application/xhtml+xml,*/*;q=0.8",
                "text/html;q=0.1, application/json;q=0.001"
            })
    void a_client_that_accepts_json_gets_json(String accept) {
        assertThat(takesJson(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/problem+json",
                "application/*+json",
                "application/json;q=0",
                "application/json;q=0, */*",
                "rubbish",
                "/",
                "application/json;q=x",
                "*/json"
            })
    void a_client_that_does_not_accept_json_does_not_get_it(String accept) {
        assertThat(takesJson(accept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 30_000})
    void an_overlong_header_accepts_nothing(int length) {
        assertThat(takesJson("a".repeat(length - 4) + ",*/*")).isFalse();
    }

    private static boolean takesJson(String accept) {
        return AcceptHeader.of(Collections.enumeration(List.of(accept))).takesJson();
    }
}
