package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.imports.EncodingReading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingReadingsTest {

    @Test
    void the_encoding_used_comes_first_and_each_reading_occurs_once() throws Exception {
        Reading read = Read.bytes("song,streams\nCafé Zürich,10\n".getBytes(StandardCharsets.ISO_8859_1)).reading;

        assertThat(read.encodings().getFirst()).isEqualTo(new EncodingReading("windows-1252", "Café · Zürich"));
        assertThat(read.encodings()).extracting(EncodingReading::words).doesNotHaveDuplicates();
        assertThat(read.encodings())
                .contains(
                        new EncodingReading("windows-1251", "Cafй · Zьrich"),
                        new EncodingReading("macintosh", "CafÈ · Z¸rich"));
    }

    @Test
    void a_wrongly_guessed_encoding_comes_with_the_right_alternative() throws Exception {
        byte[] bytes = "song,streams\nŁódź,10\n".getBytes(Charset.forName("ISO-8859-2"));
        Read read = Read.bytes(bytes);

        assertThat(read.songs().getFirst().title()).isNotEqualTo("Łódź");
        EncodingReading right = read.reading.encodings().stream()
                .filter(reading -> reading.words().equals("Łódź"))
                .findFirst()
                .orElseThrow();
        Read again = Read.withOptions(
                bytes, new ReadOptions(Encodings.named(right.encoding()).orElseThrow(), null, null));
        assertThat(again.songs().getFirst().title()).isEqualTo("Łódź");
        assertThat(again.problems()).isEmpty();
        assertThat(again.reading.encodings()).isEmpty();
    }

    @Test
    void a_certain_encoding_has_no_alternatives() throws Exception {
        assertThat(Read.text("song,streams\nCafé,10\n").reading.encodings()).isEmpty();
    }

    @Test
    void an_encoding_in_which_the_bytes_are_invalid_is_left_out() {
        assertThat(EncodingReadings.of(Charset.forName("windows-1252"), List.of("Café")))
                .extracting(EncodingReading::encoding)
                .contains("windows-1251", "ibm850")
                .doesNotContain("utf-8", "utf-16le", "shift_jis");
    }
}
