package io.artistagent.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

    @Test
    void values_of_all_kinds_are_read() {
        Json json = parse(
                " {\"a\" : [1, -2.5e+3, true, false, null, {}], \"b\":\"x\\u00e9\\n\\/\\ud83d\\ude00\", \"n\": 42} ");

        assertThat(json.items("a"))
                .startsWith(new Json.Number("1"), new Json.Number("-2.5e+3"), new Json.Literal("true"))
                .hasSize(6);
        assertThat(json.text("b")).contains("x\u00e9\n/\ud83d\ude00");
        assertThat(json.number("n")).contains(42L);
        assertThat(json.number("b")).isEmpty();
        assertThat(json.text("n")).isEmpty();
        assertThat(json.member("c")).isEmpty();
        assertThat(json.items("c")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "\"",
                "\"\\",
                "\"\\u12\"",
                "\"\\uzzzz\"",
                "\"\\x\"",
                "\"\n\"",
                "\"a\\n\n\"",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "-",
                "NaN",
                "True",
                "nul",
                "// comment"
            })
    void what_is_not_json_is_rejected(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_rejected() {
        assertThatThrownBy(() -> JsonParser.parse(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_that_are_nested_too_deep_are_rejected() {
        assertThat(parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(Json.Items.class);
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_that_is_too_long_is_none() {
        assertThat(parse("{\"n\":9999999999999999999}").number("n")).isEmpty();
        assertThat(parse("{\"n\":-1}").number("n")).isEmpty();
        assertThat(parse("{\"n\":1.0}").number("n")).isEmpty();
    }

    private static Json parse(String text) {
        return JsonParser.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
