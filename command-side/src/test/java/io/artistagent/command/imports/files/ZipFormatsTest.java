package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.NAME;
import static io.artistagent.command.imports.files.Histories.plays;
import static io.artistagent.command.imports.files.Histories.zip;
import static io.artistagent.command.imports.files.Read.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIPs as other programs write them, and files of other formats. */
class ZipFormatsTest {

    @Test
    void a_stored_file_with_a_trailing_length_is_read() throws Exception {
        Read read = Read.bytes(new RawZip()
                .stored(NAME, plays(1), true)
                .stored("b.json", plays(2), true)
                .end());

        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_large_stored_file_with_a_trailing_length_is_refused_with_the_reason() throws Exception {
        String large = "[" + " ".repeat(25 * 1024 * 1024) + "]";

        assertThat(refused(new RawZip().stored(NAME, large, true).end()))
                .hasMessageContaining("stored without its length");
        assertThat(Read.bytes(new RawZip()
                                .stored("a.json", large, false)
                                .stored(NAME, plays(1), false)
                                .end())
                        .plays())
                .hasSize(1);
    }

    @Test
    void bzip2_is_read() throws Exception {
        Read read = Read.bytes(
                new RawZip().bzip2(NAME, plays(1)).bzip2("b.json", plays(2)).end());

        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({"14, LZMA", "95, XZ", "98, PPMD", "77, method 77"})
    void an_unsupported_compression_method_is_named(int method, String name) throws Exception {
        FileRefused alone = refused(new RawZip().method(method, NAME, plays(1)).end());

        assertThat(alone.reason()).isEqualTo(Reason.NOTHING_READABLE);
        assertThat(alone.problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .asString()
                .contains("compressed with " + name + ",");
        Read mixed = Read.bytes(new RawZip()
                .method(method, "a.json", plays(1))
                .stored(NAME, plays(2), false)
                .end());
        assertThat(mixed.plays()).extracting(Play::msPlayed).containsExactly(2L);
        assertThat(mixed.problems())
                .singleElement()
                .extracting(ImportProblem::file)
                .isEqualTo("a.json");
    }

    @Test
    void a_compression_method_without_its_library_is_named() throws Exception {
        Read read = Read.bytes(new RawZip()
                .stored("a.json", plays(1), false)
                .method(93, NAME, plays(2))
                .end());

        assertThat(read.plays()).hasSize(1);
        assertThat(read.problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .asString()
                .contains("Zstandard");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_password_protected_file_is_reported_as_such(boolean lengthBehind) throws Exception {
        FileRefused refused =
                refused(new RawZip().locked(NAME, plays(1), lengthBehind).end());

        assertThat(refused.reason()).isEqualTo(Reason.LOCKED);
        assertThat(refused).hasMessageContaining("password");
        assertThat(refused.problems()).isEmpty();
    }

    @Test
    void a_zip_after_a_preamble_is_read() throws Exception {
        byte[] zip = zip(Map.of(NAME, plays(1)));
        for (String preamble : new String[] {"MZ\u0000\u0001", "PK00", "HTTP/1.1 200 OK\r\n\r\n"}) {
            assertThat(Read.bytes(join(preamble.getBytes(StandardCharsets.ISO_8859_1), zip))
                            .plays())
                    .as(preamble)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 5_000, 60_000})
    void a_preamble_may_be_long(int length) throws Exception {
        byte[] zip = zip(Map.of(NAME, plays(1)));

        assertThat(Read.bytes(join("x".repeat(length).getBytes(StandardCharsets.US_ASCII), zip))
                        .plays())
                .hasSize(1);
    }

    @Test
    void a_split_zip_of_a_single_part_is_read() throws Exception {
        byte[] zip = zip(Map.of(NAME, plays(1), "b.json", plays(2)));
        byte[] marked = join("PK\u0007\u0008".getBytes(StandardCharsets.ISO_8859_1), zip);
        Read whole = Read.bytes(marked);
        Read part = Read.bytes(Arrays.copyOf(marked, marked.length - 150));

        assertThat(whole.plays()).hasSize(2);
        assertThat(whole.problems()).isEmpty();
        assertThat(part.problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .asString()
                .contains("split");
    }

    @Test
    void zip_based_documents_are_named_by_their_format() throws Exception {
        assertThat(refused(zip(Map.of("xl/workbook.xml", "<x/>")))).hasMessageContaining("Excel workbook (.xlsx)");
        assertThat(refused(zip(Map.of("mimetype", "application/vnd.oasis")))).hasMessageContaining("OpenDocument");
        assertThat(refused(zip(Map.of("a.pdf", "%PDF-1"))))
                .hasMessageContaining("no plays and no table")
                .hasMessageContaining("a PDF document");
        assertThat(refused(zip(Map.of()))).hasMessageContaining("no plays");
    }

    @Test
    void other_file_formats_are_named() {
        Map<String, String> starts = Map.of(
                "Rar!\u001a\u0007\u0001\u0000", "RAR",
                "7z\u00bc\u00af\u0027\u001c\u0000", "7z",
                "\u001f\u008b\u0008\u0000", "gzip",
                "BZh91AY", "bzip2",
                "%PDF-1.7", "PDF",
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", ".xls",
                "\u0089PNG\r\n\u001a\n", "picture",
                "PK\u0007\u0008abcd", "split");
        starts.forEach((start, what) -> {
            FileRefused refused = refused(start.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
            assertThat(refused).hasMessageContaining(what);
        });
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
