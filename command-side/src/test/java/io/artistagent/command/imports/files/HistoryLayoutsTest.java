package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.FIRST;
import static io.artistagent.command.imports.files.Histories.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.imports.Play;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that pandas, R, jq or an editor wrote again: the same records in another form. */
class HistoryLayoutsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]\n[%s]",
                "[%s][%s]",
                "[%s],[%s]",
                "[%s]\r\n,\r\n[%s],",
                "\ufeff[%s]\n\ufeff[%s]",
                "[[%s],[%s]]",
                "[%s,%s,]",
                "%s\n%s\n",
                "%s\r\n%s",
                "%s%s",
                "%s,\n%s",
                "\u001e%s\n\u001e%s\n",
                "[]\n[%s]\n%s",
                "[%s\n%s]",
                "[%s%s]",
                "[\n,%s,,\r\n%s\n]",
                "[[%s][%s]]",
                "[[[[%s]]],[[[%s]]]]"
            })
    void concatenated_files_are_read(String joined) throws Exception {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            Read read = Read.bytes(joined.formatted(FIRST, SECOND).getBytes(charset));

            assertThat(read.problems()).isEmpty();
            assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L);
            assertThat(read.plays().getFirst().title()).isEqualTo("Song \"one\" 😀");
        }
    }

    @Test
    void a_single_record_is_read() throws Exception {
        assertThat(Read.text(FIRST).plays()).hasSize(1);
    }

    @Test
    void utf_16_with_a_byte_order_mark_is_read() throws Exception {
        Read read = Read.bytes(("[" + FIRST.replace("\\ud83d\\ude00", "😀") + "]").getBytes(StandardCharsets.UTF_16));

        assertThat(read.plays()).extracting(Play::title).containsExactly("Song \"one\" 😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
    void every_byte_order_mark_is_recognised(String encoding) throws Exception {
        assertThat(Read.bytes(("\ufeff[" + FIRST + "]").getBytes(encoding)).plays())
                .hasSize(1);
        assertThat(Read.bytes("\ufeffdate,streams\n2024-05-31,5\n".getBytes(encoding))
                        .days())
                .hasSize(1);
    }
}
