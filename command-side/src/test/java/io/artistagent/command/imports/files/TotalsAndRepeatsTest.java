package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Read.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.statistics.SongFigures;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows that repeat another row or add up others, and rows that only look like it. */
class TotalsAndRepeatsTest {

    @Test
    void rows_of_separators_are_blank_and_totals_are_noted() throws Exception {
        Read read = Read.text("date,streams\n2024-05-30,1204\n2024-05-31,1377\n,\n\n  \nTotal,2581\n,2581\n");

        assertThat(read.days()).hasSize(2);
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes()).containsExactly("file: Rows of totals, left out: 2 (lines 7, 8)");
    }

    @Test
    void a_song_may_be_called_total() throws Exception {
        Read read = Read.text("song,streams,release_date\nOne,2,2020-01-01\nTotal,3,2020-01-01\nTotal,5,\n");

        assertThat(read.songs()).extracting(SongFigures::title).containsExactly("One", "Total");
        assertThat(read.reading.notes())
                .containsExactly(
                        "file: Rows of totals, left out: 1 (line 4)",
                        "file: Rows called totals that are not the sum of the others, recorded as songs: 1 (line 3)");
    }

    @Test
    void repeated_headers_in_concatenated_files_are_left_out() throws Exception {
        Read read = Read.text("date,streams\n2024-05-30,1\ndate,streams\n2024-05-31,2\n2024-05-30,1\n");

        assertThat(read.days()).hasSize(2);
        assertThat(read.reading.notes())
                .containsExactly(
                        "file: Lines that repeat the header, left out: 1 (line 3)",
                        "file: Rows that repeat a day with the same figures, counted once: 1 (line 5)");
    }

    @Test
    void songs_with_the_same_title_are_numbered_by_release_date() throws Exception {
        Read read = Read.text(
                "song,streams,release_date\nIntro,10,2023-01-01\nOther,1,2020-01-01\nIntro,7,2020-01-01\nIntro,7,\n");

        assertThat(read.songs())
                .extracting(song -> song.title() + " " + song.namesake() + " " + song.streams())
                .containsExactly("Intro 2 10", "Other 1 1", "Intro 1 7", "Intro 3 7");
        assertThat(read.reading.notes())
                .containsExactly(
                        "file: Rows with the same title as another row, recorded as separate songs: 2 (lines 2, 5)");
    }

    @Test
    void a_row_that_repeats_a_song_with_the_same_figures_counts_once_with_a_note() throws Exception {
        Read read = Read.text("song,streams,release_date\nIntro,10,2023-01-01\nIntro,10,2023-01-01\n");

        assertThat(read.songs()).hasSize(1);
        assertThat(read.reading.notes())
                .containsExactly("file: Rows that repeat a song with the same figures, counted once: 1 (line 3)");
    }

    @Test
    void a_zip_may_contain_several_artist_tables_or_one_of_another_kind() throws Exception {
        CsvExports exports = new CsvExports(
                ReadLimits.defaults(),
                PossibleDays.until(Read.CLOCK),
                ReadOptions.AS_THE_FILE_SHOWS,
                new Problems(),
                batch -> {});
        exports.read("a.csv", stream("date,listeners,streams\n2024-05-30,1,2\n"));
        exports.read("b.csv", stream("date,listeners,streams\n2024-05-30,1,2\n2024-05-31,1,2\n"));

        assertThat(exports.reading().kinds()).containsExactly(ImportKind.SPOTIFY_AUDIENCE_TIMELINE);
        assertThat(exports.reading().rows()).isEqualTo(2);
        assertThat(exports.reading().notes())
                .containsExactly("b.csv: Rows that repeat a day with the same figures, counted once: 1 (line 2)");
        FileRefused songs = refused(() -> exports.read("c.csv", stream("song,streams\nOne,1\n")));
        assertThat(songs.reason()).isEqualTo(Reason.SEVERAL_TABLES);
        assertThat(songs).hasMessageContaining("c.csv (SPOTIFY_SONGS)");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
