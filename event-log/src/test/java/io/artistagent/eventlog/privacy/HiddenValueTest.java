package io.artistagent.eventlog.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hidden personal value is told from a visible one, and says why it is hidden. */
class HiddenValueTest {

    @Test
    void a_hidden_value_says_why() {
        assertThat(HiddenValue.of(json("{\"personal\": \"withheld\"}"))).hasValue(HiddenValue.WITHHELD);
        assertThat(HiddenValue.of(json("{\"personal\": \"erased\"}"))).hasValue(HiddenValue.ERASED);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read(HiddenValue value) {
        assertThat(HiddenValue.of(value.json())).isEqualTo(Optional.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "\"withheld\"",
                "[{\"personal\": \"withheld\"}]",
                "{\"personal\": true}",
                "{\"personal\": \"data\"}",
                "{\"personal\": \"withheld\", \"name\": \"Alma\"}"
            })
    void everything_else_is_a_value(String json) {
        assertThat(HiddenValue.of(json(json))).isEmpty();
    }

    @Test
    void a_hidden_part_is_found_at_any_depth() {
        assertThat(HiddenValue.isIn(json("{\"personal\": \"erased\"}"))).isTrue();
        assertThat(HiddenValue.isIn(json("{\"rows\": [{\"day\": 1}, {\"note\": {\"personal\": \"withheld\"}}]}")))
                .isTrue();
        assertThat(HiddenValue.isIn(json("{\"rows\": [{\"day\": 1}, {\"personal\": \"notes\"}]}")))
                .isFalse();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
