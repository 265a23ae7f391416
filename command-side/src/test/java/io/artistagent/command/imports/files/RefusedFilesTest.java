package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.record;
import static io.artistagent.command.imports.files.Histories.zip;
import static io.artistagent.command.imports.files.Read.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFilesTest {

    private static final ReadLimits SMALL = new ReadLimits(100_000, 1_000_000, 200, 3, 1_000, 1024);

    @Test
    void an_empty_file() {
        assertThat(refused("").reason()).isEqualTo(Reason.EMPTY);
        assertThat(refused("\ufeff \r\n\n").reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_header_without_rows() {
        FileRefused header = refused("date,streams\n");

        assertThat(header.reason()).isEqualTo(Reason.NOTHING_TO_IMPORT);
        assertThat(header).hasMessage("The file contains no rows.");
    }

    @Test
    void a_history_without_records() {
        FileRefused empty = refused("[]");

        assertThat(empty.reason()).isEqualTo(Reason.NOTHING_TO_IMPORT);
        assertThat(empty).hasMessage("The file contains no records.");
    }

    @Test
    void a_history_of_podcasts_only() throws Exception {
        String podcasts = "[{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":5,\"episode_name\":\"Podcast\"}]";
        byte[] zipped = zip(Map.of("Streaming_History_Audio_2024.json", podcasts));

        for (FileRefused refused : List.of(refused(podcasts), refused(zipped))) {
            assertThat(refused.reason()).isEqualTo(Reason.NOTHING_TO_IMPORT);
            assertThat(refused)
                    .hasMessage("The file contains no music plays. Podcasts and records without a track are left out.");
        }
    }

    @Test
    void an_entirely_unreadable_file_lists_the_positions_of_errors() {
        FileRefused refused = refused("date,streams\nx,1\ny,2\n");

        assertThat(refused.reason()).isEqualTo(Reason.NOTHING_READABLE);
        assertThat(refused.problems()).hasSize(2);
    }

    @Test
    void binary_data() throws Exception {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(noise);
        }

        assertThat(refused(noise)).hasMessageContaining("neither text nor a ZIP");
        assertThat(refused(gzip.toByteArray())).hasMessageContaining("compressed with gzip");
    }

    @Test
    void a_web_page_saved_instead_of_the_export() {
        assertThat(refused("\n<!DOCTYPE html><html><body>Service unavailable</body></html>"))
                .hasMessageContaining("web page");
    }

    @Test
    void the_refusal_of_other_tables_and_zips_says_what_was_found() throws Exception {
        byte[] pictures = zip(Map.of("a.xml", "<x/>"));

        assertThat(refused("name,age\nx,1\n")).hasMessageContaining("“name”, “age”");
        assertThat(refused("title,author\n")).hasMessageContaining("“title”, “author”");
        assertThat(refused("date,streams,date\n")).hasMessageContaining("same name");
        assertThat(refused(pictures)).hasMessageContaining("no plays and no table");
        assertThat(refused("date,stre\u00e4ms\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("“date”, “streäms”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fecha;Reproducciones\n2024-05-31;5\n",
                "日付,再生回数\n2024-05-31,5\n",
                "Datum\tStreamings\n31.05.2024\t5\n",
                "ｄａｔｅ,ｓｔｒｅａｍｓ\n2024-05-31,5\n"
            })
    void unknown_column_names_are_listed(String table) {
        String[] names = table.lines().findFirst().orElseThrow().split("[;,\t]", -1);

        assertThat(refused(table))
                .hasMessage("We don’t recognise the columns of this file: “" + names[0] + "”, “" + names[1] + "”.");
    }

    @Test
    void a_first_line_with_data_is_not_quoted() {
        assertThat(refused("alma@example.org,1\nbruno@example.org,2\n"))
                .hasMessage("We don’t recognise the columns of this file.")
                .hasMessageNotContaining("example");
    }

    @Test
    void a_file_of_another_kind_than_declared() {
        assertThat(refused(() -> Read.text("date,streams\n2024-05-30,1\n")
                                .reading
                                .kindAs(ImportKind.SPOTIFY_SONGS))
                        .reason())
                .isEqualTo(Reason.OTHER_KIND);
        String history = "[" + record("2024-05-30T10:00:00Z", 1) + "]";
        assertThat(refused(() -> Read.text(history).reading.kindAs(ImportKind.SPOTIFY_SONGS))
                        .reason())
                .isEqualTo(Reason.OTHER_KIND);
    }

    @Test
    void too_many_bytes_lines_or_records() {
        assertThat(tooLarge("date,streams\n" + "2024-05-30,1\n".repeat(1_000))).hasMessageContaining("rows");
        assertThat(tooLarge("[" + (record("2024-05-30T10:00:00Z", 1) + ",").repeat(100) + "0".repeat(100_000)))
                .hasMessageContaining("bytes");
        assertThat(tooLarge("[" + "0,".repeat(1_001))).hasMessageContaining("rows");
    }

    @Test
    void one_endless_line_is_refused_at_the_size_limit() {
        ByteArrayInputStream header = new ByteArrayInputStream("date,streams\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused(() -> Read.stream(new SequenceInputStream(header, new Endless()), ReadLimits.defaults()))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_zip_bomb_is_refused_early() throws Exception {
        assertThat(refused(bomb("Streaming_History_Audio_1.json")).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(bomb("passed over.bin")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_zip_with_too_many_or_too_large_files() throws Exception {
        byte[] many = zip(Map.of("1", "", "2", "", "3", "", "4", ""));
        byte[] much = zip(Map.of("Streaming_History_Audio_1.json", "[" + " ".repeat(1_000_001) + "]"));

        assertThat(refused(() -> Read.bytes(many, SMALL)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(() -> Read.bytes(much, SMALL)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void deeply_nested_lists_without_records_are_refused() {
        assertThat(refused("[".repeat(100_000)).problems())
                .extracting(ImportProblem::line, ImportProblem::column)
                .containsExactly(tuple(1L, 100_001L));
    }

    @Test
    void a_broken_connection_is_not_reported_as_a_broken_file() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        for (String start : List.of("date,streams\n2024-05-30,1\n", "[" + record("2024-05-30T10:00:00Z", 1))) {
            ByteArrayInputStream begun = new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8));
            assertThat(catchThrowableOfType(
                            UploadBroken.class,
                            () -> Read.stream(new SequenceInputStream(begun, broken), ReadLimits.defaults())))
                    .isNotNull();
        }
    }

    private static byte[] bomb(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write('[');
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100; i++) {
                zip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }

    private static FileRefused tooLarge(String text) {
        FileRefused refused = refused(() -> Read.bytes(text.getBytes(StandardCharsets.UTF_8), SMALL));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        return refused;
    }

    /** An endless stream of the letter x. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
