package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.statistics.SongFigures;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings of exports that a spreadsheet, pandas or R saved again. */
class TableEncodingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void unicode_is_recognised_with_and_without_a_byte_order_mark(String encoding) throws Exception {
        for (String mark : List.of("", "\ufeff")) {
            Read read = Read.bytes((mark + "song\tstreams\r\nÉté à Zürich\t1204\r\n").getBytes(encoding));

            assertThat(read.songs()).containsExactly(new SongFigures("Été à Zürich", 1204L, null, null, null));
            assertThat(read.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-MacRoman", "IBM850"})
    void a_guessed_encoding_comes_with_sample_words(String encoding) throws Exception {
        byte[] file = "song,streams\nCafé Zürich,1\nDéjà vu,2\nHarbour,3\n".getBytes(encoding);
        Read read = Read.bytes(file);

        assertThat(read.songs()).extracting(SongFigures::title).containsExactly("Café Zürich", "Déjà vu", "Harbour");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.hasPlace()).isFalse();
            assertThat(problem.value()).isEqualTo("Café · Zürich · Déjà");
            assertThat(problem.detail()).contains(Encodings.nameOf(Charset.forName(encoding)));
        });
    }

    @Test
    void the_encoding_can_be_specified() throws Exception {
        byte[] file = "song,streams\nПесня,1\n".getBytes("windows-1251");
        Read read = Read.withOptions(file, new ReadOptions(Charset.forName("windows-1251"), null, null));

        assertThat(read.songs()).extracting(SongFigures::title).containsExactly("Песня");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void encodings_are_recognised_by_their_common_names() {
        for (String name :
                List.of("utf-8", "UTF8", "windows-1252", "cp1252", "Latin-1", "iso-8859-1", "cp850", "macintosh")) {
            assertThat(Encodings.named(name)).as(name).isPresent();
        }
        assertThat(Encodings.named("ebcdic")).isEmpty();
        assertThat(Encodings.named("utf-8").orElseThrow()).isEqualTo(StandardCharsets.UTF_8);
    }
}
