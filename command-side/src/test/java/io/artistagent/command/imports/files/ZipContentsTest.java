package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.NAME;
import static io.artistagent.command.imports.files.Histories.plays;
import static io.artistagent.command.imports.files.Histories.zip;
import static io.artistagent.command.imports.files.Histories.zipOfBytes;
import static io.artistagent.command.imports.files.Read.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.Play;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files that a ZIP may contain, with any names: those that are read, and those that are left out with a reason. */
class ZipContentsTest {

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

        assertThat(Read.bytes(zipOfBytes(files, StandardCharsets.ISO_8859_1))
                        .reading
                        .notes())
                .containsExactly("Left out (a picture): picture 1.png, picture 2.png, picture 3.png, picture 4.png,"
                        + " picture 5.png, picture 6.png, picture 7.png, picture 8.png, picture 9.png, picture 10.png"
                        + " and 5 more.");
    }

    @Test
    void names_in_another_encoding_are_read() throws Exception {
        Map<String, String> files = Map.of("Größe/Musikverlauf.pdf", "%PDF-", NAME, plays(1));

        for (Charset charset : new Charset[] {Charset.forName("IBM850"), StandardCharsets.UTF_8}) {
            assertThat(Read.bytes(zipOfBytes(Map.of("Größe.pdf", "%PDF-1", NAME, plays(1)), charset))
                            .reading
                            .notes())
                    .containsExactly("Left out (a PDF document): Größe.pdf.");
        }
        assertThat(Read.bytes(zipOfBytes(files, Charset.forName("IBM850"))).plays())
                .hasSize(1);
    }

    @Test
    void a_nested_zip_is_opened_and_a_deeper_one_left_out() throws Exception {
        byte[] inner = zip(Map.of(NAME, plays(1)));
        byte[] outer = zipOfBytes(
                Map.of("my_spotify_data.zip", new String(inner, StandardCharsets.ISO_8859_1)),
                StandardCharsets.ISO_8859_1);
        byte[] third = zipOfBytes(
                Map.of("b.zip", new String(outer, StandardCharsets.ISO_8859_1), NAME, plays(2)),
                StandardCharsets.ISO_8859_1);

        assertThat(Read.bytes(outer).plays()).extracting(Play::msPlayed).containsExactly(1L);
        Read read = Read.bytes(third);
        assertThat(read.plays()).extracting(Play::msPlayed).containsExactly(2L);
        assertThat(read.reading.notes())
                .containsExactly("Left out (a ZIP in a ZIP in a ZIP; unpack it): my_spotify_data.zip.");
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
    void directories_count_towards_the_limit() throws Exception {
        ReadLimits limits = new ReadLimits(100_000, 1_000_000, 200, 3, 1_000, 1024);
        LinkedHashMap<String, String> few = new LinkedHashMap<>(Map.of(NAME, plays(1), "a/", "", "b/", ""));
        LinkedHashMap<String, String> many = new LinkedHashMap<>(few);
        many.put("c/", "");

        assertThat(Read.bytes(zip(few), limits).plays()).hasSize(1);
        byte[] tooMany = zip(many);
        assertThat(refused(() -> Read.bytes(tooMany, limits)).reason()).isEqualTo(Reason.TOO_LARGE);
    }
}
