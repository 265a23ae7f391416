package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.record;
import static io.artistagent.command.imports.files.Histories.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIPs as people have them: repacked, renamed, password-protected, damaged, or something else entirely. */
class ZipsTest {

    private static final String NAME = "Streaming_History_Audio_2012_0.json";

    @Test
    void files_are_recognised_by_content_and_not_by_name() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Spotify Extended Streaming History/Streaming_History_Audio_2012_0.json", plays(1));
        files.put("Spotify Extended Streaming History/Streaming_History_Audio_2012_1 (1).json", plays(2));
        files.put("Spotify Extended Streaming History/Streaming_History_Audio_2012_2 copy.json", plays(3));
        files.put("Spotify Extended Streaming History/Streaming_History_Audio_2012_3.JSON", plays(4));
        files.put("streaming_history_audio_2012_4.json", plays(5));
        files.put("MyData/endsong.json", plays(6));
        files.put("Streaming_History_Video_2012.json", plays(7));
        files.put("plays.txt", plays(8));
        files.put("no name", plays(9).substring(1, plays(9).length() - 1) + "\n");
        Read read = Read.bytes(zip(files));

        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes()).isEmpty();
    }

    @Test
    void files_left_out_are_listed_with_the_reason() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MyData/", "");
        files.put("MyData/endvideo.json", "[]");
        files.put("MyData/ReadMeFirst.pdf", "%PDF-1.4");
        files.put("MyData/Playlist1.json", "{\"playlists\":[{\"name\":\"x\",\"items\":[{\"ts\":1}]}]}");
        files.put("MyData/Userdata.json", "{\"username\":\"alma\"}");
        files.put("MyData/StreamingHistory_music_0.json", "[{\"endTime\":\"2024-05-30 10:00\",\"msPlayed\":1}]");
        files.put("__MACOSX/._endsong.json", "\u0000\u0005\u0016\u0007\u0000");
        files.put("notes.txt", "What I heard\nand when\n");
        files.put("songs.csv", "song,streams\nOne,1\n");
        files.put("empty.json", "");
        files.put("MyData/endsong.json", plays(1));
        Read read = Read.bytes(zip(files));

        assertThat(read.plays()).hasSize(1);
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes())
                .containsExactly(
                        "Left out (a list without records): endvideo.json.",
                        "Left out (a PDF document): ReadMeFirst.pdf.",
                        "Left out (JSON without plays): Playlist1.json, Userdata.json.",
                        "Left out (the short account history; request the extended streaming history):"
                                + " StreamingHistory_music_0.json.",
                        "Left out (data that macOS keeps about a file): ._endsong.json.",
                        "Left out (empty): empty.json.",
                        "Left out (text that is not a table of figures): notes.txt.",
                        "Left out (a table of figures; send it separately): songs.csv.");
    }

    @Test
    void the_first_of_many_files_left_out_are_named() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i <= 15; i++) {
            files.put("picture " + i + ".png", "\u0089PNG\r\n");
        }
        files.put(NAME, plays(1));

        assertThat(Read.bytes(packed(files, StandardCharsets.ISO_8859_1))
                        .reading
                        .notes())
                .containsExactly("Left out (a picture): picture 1.png, picture 2.png, picture 3.png, picture 4.png,"
                        + " picture 5.png, picture 6.png, picture 7.png, picture 8.png, picture 9.png, picture 10.png"
                        + " and 5 more.");
    }

    @Test
    void a_damaged_history_is_reported_as_a_problem() throws Exception {
        Read read = Read.bytes(zip(Map.of("endsong_0.json", plays(1), "Streaming_History_Audio_2024_1.json", "[{\"t")));

        assertThat(read.plays()).hasSize(1);
        assertThat(read.problems())
                .singleElement()
                .extracting(ImportProblem::file)
                .isEqualTo("Streaming_History_Audio_2024_1.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"ts\":",
                "[{\"ts\":\"2024",
                "[{\"t",
                "[{",
                "{\"ts\"",
                "[",
                "[{\"platform\":\"ios\",\"ts\":\"20"
            })
    void a_truncated_file_in_a_zip_is_reported_regardless_of_its_name(String cutOff) throws Exception {
        Read read = Read.bytes(zip(Map.of("x.json", cutOff, "b.json", plays(1))));

        assertThat(read.plays()).hasSize(1);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("x.json");
            assertThat(problem.detail()).contains("cut off");
        });
        assertThat(read.reading.notes()).isEmpty();
        assertThat(refused(zip(Map.of("x.json", cutOff))).reason()).isEqualTo(Reason.NOTHING_READABLE);
    }

    @Test
    void a_stored_file_with_a_trailing_length_is_read() throws Exception {
        Read read = Read.bytes(new Packed()
                .stored(NAME, plays(1), true)
                .stored("b.json", plays(2), true)
                .end());

        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_large_stored_file_with_a_trailing_length_is_refused_with_the_reason() throws Exception {
        String large = "[" + " ".repeat(25 * 1024 * 1024) + "]";

        assertThat(refused(new Packed().stored(NAME, large, true).end()))
                .hasMessageContaining("stored without its length");
        assertThat(Read.bytes(new Packed()
                                .stored("a.json", large, false)
                                .stored(NAME, plays(1), false)
                                .end())
                        .plays())
                .hasSize(1);
    }

    @Test
    void bzip2_is_read() throws Exception {
        Read read = Read.bytes(
                new Packed().bzip2(NAME, plays(1)).bzip2("b.json", plays(2)).end());

        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({"14, LZMA", "95, XZ", "98, PPMD", "77, method 77"})
    void an_unsupported_compression_method_is_named(int method, String name) throws Exception {
        FileRefused alone = refused(new Packed().method(method, NAME, plays(1)).end());

        assertThat(alone.reason()).isEqualTo(Reason.NOTHING_READABLE);
        assertThat(alone.problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .asString()
                .contains("compressed with " + name + ",");
        Read mixed = Read.bytes(new Packed()
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
        Read read = Read.bytes(new Packed()
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
                refused(new Packed().locked(NAME, plays(1), lengthBehind).end());

        assertThat(refused.reason()).isEqualTo(Reason.LOCKED);
        assertThat(refused).hasMessageContaining("password");
        assertThat(refused.problems()).isEmpty();
    }

    @Test
    void names_in_another_encoding_are_read() throws Exception {
        Map<String, String> files = Map.of("Größe/Musikverlauf.pdf", "%PDF-", NAME, plays(1));

        for (Charset charset : new Charset[] {Charset.forName("IBM850"), StandardCharsets.UTF_8}) {
            assertThat(Read.bytes(packed(Map.of("Größe.pdf", "%PDF-1", NAME, plays(1)), charset))
                            .reading
                            .notes())
                    .containsExactly("Left out (a PDF document): Größe.pdf.");
        }
        assertThat(Read.bytes(packed(files, Charset.forName("IBM850"))).plays()).hasSize(1);
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
    void a_damaged_nested_zip_is_reported() throws Exception {
        byte[] inner = zip(Map.of(NAME, plays(1)));
        int end = new String(inner, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (String damaged :
                List.of("PK\u0003\u0004junk", new String(Arrays.copyOf(inner, end), StandardCharsets.ISO_8859_1))) {
            Read read = Read.bytes(packed(Map.of("a.zip", damaged, "b.json", plays(2)), StandardCharsets.ISO_8859_1));

            assertThat(read.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("a.zip");
                assertThat(problem.detail()).contains("cut off");
            });
        }
    }

    @Test
    void a_nested_zip_is_opened_and_a_deeper_one_left_out() throws Exception {
        byte[] inner = zip(Map.of(NAME, plays(1)));
        byte[] outer = packed(
                Map.of("my_spotify_data.zip", new String(inner, StandardCharsets.ISO_8859_1)),
                StandardCharsets.ISO_8859_1);
        byte[] third = packed(
                Map.of("b.zip", new String(outer, StandardCharsets.ISO_8859_1), NAME, plays(2)),
                StandardCharsets.ISO_8859_1);

        assertThat(Read.bytes(outer).plays()).extracting(Play::msPlayed).containsExactly(1L);
        Read read = Read.bytes(third);
        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(2L);
        assertThat(read.reading.notes())
                .containsExactly("Left out (a ZIP in a ZIP in a ZIP; unpack it): my_spotify_data.zip.");
    }

    @Test
    void damage_in_a_nested_zip_affects_only_the_rest_of_it() throws Exception {
        byte[] inner = zip(Map.of(NAME, plays(1)));
        inner[70] ^= 0x55;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.zip", new String(inner, StandardCharsets.ISO_8859_1));
        files.put(NAME, plays(2));
        Read read = Read.bytes(packed(files, StandardCharsets.ISO_8859_1));

        assertThat(read.plays()).extracting(Play::msPlayed).contains(2L);
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void damage_is_not_reported_as_truncation() throws Exception {
        byte[] zip = zip(Map.of("a.json", plays(1), NAME, plays(2)));
        int second = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);
        zip[second] = 'x';

        assertThat(Read.bytes(zip).problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .isEqualTo("The ZIP is damaged: the rest of it cannot be read.");
    }

    @Test
    void damage_before_a_large_remainder_is_not_reported_as_truncation() throws Exception {
        byte[] zip = new Packed()
                .stored("a.json", plays(1), false)
                .stored(
                        NAME,
                        "[" + String.join(",", Collections.nCopies(500, record("2024-05-30T10:00:00Z", 1))) + "]",
                        false)
                .end();
        int second = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);
        zip[second] = 'x';

        assertThat(zip.length).isGreaterThan(200_000);
        assertThat(Read.bytes(zip).problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .isEqualTo("The ZIP is damaged: the rest of it cannot be read.");
    }

    @Test
    void a_wrong_checksum_is_reported() throws Exception {
        byte[] zip = new Packed().stored(NAME, plays(1), false).end();
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        zip[text.indexOf("Song")] = 'B';

        assertThat(Read.bytes(zip).problems())
                .singleElement()
                .extracting(ImportProblem::detail)
                .asString()
                .contains("checksum");
    }

    @Test
    void plays_of_a_file_that_is_twice_in_a_zip_have_the_same_identities() throws Exception {
        Read read = Read.bytes(zip(Map.of(NAME, plays(1), "Streaming_History_Audio_2012_0 (1).json", plays(1))));

        assertThat(read.plays())
                .extracting(Play::identity)
                .hasSize(2)
                .containsOnly(read.plays().getFirst().identity());
    }

    @Test
    void a_zip_with_one_table_is_read_as_that_table() throws Exception {
        Read read = Read.bytes(zip(Map.of("songs-28day.csv", "song,streams\nOne,12\n", "ReadMe.txt", "Hello\n")));

        assertThat(read.kind()).isEqualTo(ImportKind.SPOTIFY_SONGS);
        assertThat(read.songs()).hasSize(1);
        assertThat(read.reading.notes()).contains("Left out (text that is not a table of figures): ReadMe.txt.");
    }

    @Test
    void a_zip_with_unrelated_tables_is_refused_before_any_is_read() throws Exception {
        FileRefused refused =
                refused(zip(Map.of("a.csv", "song,streams\nOne,12\n", "b.csv", "song,streams\nOne,13\n")));

        assertThat(refused.reason()).isEqualTo(Reason.SEVERAL_TABLES);
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

    @Test
    void directories_count_towards_the_limit() throws Exception {
        ReadLimits limits = new ReadLimits(100_000, 1_000_000, 200, 3, 1_000, 1024);
        LinkedHashMap<String, String> few = new LinkedHashMap<>(Map.of(NAME, plays(1), "a/", "", "b/", ""));
        LinkedHashMap<String, String> many = new LinkedHashMap<>(few);
        many.put("c/", "");

        assertThat(Read.bytes(zip(few), limits).plays()).hasSize(1);
        byte[] tooMany = zip(many);
        assertThat(catchThrowableOfType(FileRefused.class, () -> Read.bytes(tooMany, limits))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    private static String plays(long msPlayed) {
        return "[" + record("2024-05-30T10:00:00Z", msPlayed) + "]";
    }

    private static FileRefused refused(byte[] file) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> Read.bytes(file));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static byte[] packed(Map<String, String> files, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A ZIP assembled byte by byte, for features that the JDK does not write. */
    private static final class Packed {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int entries;

        Packed stored(String name, String text, boolean lengthBehind) throws IOException {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return entry(name, 0, lengthBehind ? 8 : 0, content, content);
        }

        Packed bzip2(String name, String text) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return entry(name, 12, 0, text.getBytes(StandardCharsets.UTF_8), packed.toByteArray());
        }

        Packed method(int method, String name, String text) throws IOException {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return entry(name, method, 0, content, content);
        }

        Packed locked(String name, String text, boolean lengthBehind) throws IOException {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return entry(name, 8, lengthBehind ? 9 : 1, content, content);
        }

        private Packed entry(String name, int method, int flags, byte[] content, byte[] packed) throws IOException {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            boolean behind = (flags & 8) != 0;
            entries++;
            byte[] latin = name.getBytes(StandardCharsets.ISO_8859_1);
            write(4, 0x04034b50);
            write(2, 20, flags, method, 0, 0x21);
            write(4, behind ? 0 : checksum.getValue(), behind ? 0 : packed.length, behind ? 0 : content.length);
            write(2, latin.length, 0);
            bytes.write(latin);
            bytes.write(packed);
            if (behind) {
                write(4, 0x08074b50, checksum.getValue(), packed.length, content.length);
            }
            return this;
        }

        /** Writes the central directory, as far as a streaming reader looks at it. */
        byte[] end() throws IOException {
            for (int i = 0; i < entries; i++) {
                write(4, 0x02014b50);
                bytes.write(new byte[42]);
            }
            write(4, 0x06054b50);
            bytes.write(new byte[18]);
            return bytes.toByteArray();
        }

        private void write(int length, long... values) {
            for (long value : values) {
                for (int i = 0; i < length; i++) {
                    bytes.write((int) (value >> (8 * i)));
                }
            }
        }
    }
}
