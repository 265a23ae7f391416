package io.artistagent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void tags_are_compared_weakly_and_may_be_listed() {
        assertThat(ETags.versions("\"3\"")).containsExactly(3L);
        assertThat(ETags.versions("W/\"3\"")).containsExactly(3L);
        assertThat(ETags.versions("\"3-gzip\", \"other\" ,\"4\"")).containsExactly(3L, 4L);
        assertThat(ETags.versions("\"a,b\", W/\"0\"")).containsExactly(0L);
        assertThat(ETags.versions("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "\"3",
                "3\"",
                "W/3",
                "w/\"3\"",
                "\"3\" \"4\"",
                "\"3\",",
                ",\"3\"",
                "\"3 4\"",
                "*, \"3\"",
                "W/"
            })
    void a_malformed_list_of_tags_is_refused(String header) {
        assertThatThrownBy(() -> ETags.versions(header)).isInstanceOf(InvalidFields.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "\"03\"", "\"-1\"", "\"9999999999999999999\"", "\"\"", "\"gzip\""})
    void a_tag_that_is_not_a_version_is_stale(String header) {
        assertThatThrownBy(() -> ETags.versions(header)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_long_header_is_read_in_one_pass() {
        String header = "\"1\",".repeat(100_000) + "\"2\"";

        assertThat(ETags.versions(header)).containsExactly(1L, 2L);
    }
}
