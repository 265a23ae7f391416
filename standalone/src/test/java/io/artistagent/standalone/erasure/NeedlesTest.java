package io.artistagent.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedlesTest {

    private static final String WORD = "quozabirufekomyt";

    private final Needles needles = Needles.of(Map.of("name", WORD));

    @Test
    void a_word_is_found_regardless_of_case() {
        assertThat(needles.in("of " + WORD + "!")).containsExactly("name");
        assertThat(needles.in("QuozABIRUfekomyt")).containsExactly("name");
    }

    @Test
    void a_word_is_found_in_utf_16() {
        assertThat(needles.in(WORD.getBytes(StandardCharsets.UTF_16LE))).containsExactly("name in UTF-16");
        assertThat(needles.in(WORD.getBytes(StandardCharsets.UTF_16BE))).containsExactly("name in UTF-16");
    }

    @Test
    void a_word_is_found_in_hexadecimal_digits() {
        byte[] bytes = WORD.getBytes(StandardCharsets.UTF_8);

        assertThat(needles.in("\\x00" + HexFormat.of().withUpperCase().formatHex(bytes)))
                .containsExactly("name in hexadecimal digits");
    }

    @Test
    void a_word_is_found_in_base64_at_every_alignment() {
        for (String before : new String[] {"", "\"", "\"A", "xyz", "something else: "}) {
            byte[] bytes = (before + "Quozabirufekomyt and more").getBytes(StandardCharsets.UTF_8);
            assertThat(needles.in(Base64.getEncoder().encodeToString(bytes))).contains("name in Base64");
        }
    }

    @Test
    void a_word_is_found_if_a_compressor_splits_it_after_eight_letters() {
        assertThat(needles.in("quo\u0000zabirufe\u0000komyt")).containsExactly("name");
    }

    @Test
    void a_word_is_found_across_a_block_boundary() throws IOException {
        for (int before = (1 << 16) - 20; before < (1 << 16) + 20; before++) {
            byte[] bytes = ("-".repeat(before) + WORD + "-".repeat(100)).getBytes(StandardCharsets.UTF_8);
            assertThat(needles.in(new ByteArrayInputStream(bytes))).containsExactly("name");
        }
    }

    @Test
    void shorter_parts_of_a_word_are_not_found() {
        assertThat(needles.in("quozabi rufekom yt " + WORD.substring(0, 7))).isEmpty();
    }
}
