package io.artistagent.command.imports.files;

import static io.artistagent.domain.imports.ImportKind.SPOTIFY_AUDIENCE_TIMELINE;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONGS;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONG_TIMELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtistExportsTest {

    @Test
    void a_song_timeline_is_read_with_a_byte_order_mark_and_any_line_ending() throws Exception {
        Read read = Read.text("\ufeffdate,streams\r\n2024-05-30,1200\n2024-05-31,0\r\n");

        assertThat(read.kind()).isEqualTo(SPOTIFY_SONG_TIMELINE);
        assertThat(read.days()).containsExactly(streams("2024-05-30", 1200), streams("2024-05-31", 0));
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.rows()).isEqualTo(2);
    }

    @Test
    void the_audience_timeline_is_read_with_all_its_figures() throws Exception {
        Read read = Read.text(
                "date,listeners,monthly listeners,monthly active listeners,super listeners,streams,playlist adds,saves,followers\n"
                        + "2024-05-30,1,2,3,4,5,6,7,8\n");

        assertThat(read.kind()).isEqualTo(SPOTIFY_AUDIENCE_TIMELINE);
        assertThat(read.days())
                .containsExactly(new DayFigures(LocalDate.parse("2024-05-30"), 5L, 1L, 2L, 3L, 4L, 6L, 7L, 8L));
    }

    @Test
    void older_audience_timelines_with_fewer_columns_are_read() throws Exception {
        Read without = Read.text(
                "date,listeners,monthly listeners,monthly active listeners,streams,playlist adds,saves,followers\n"
                        + "2024-05-30,1,2,3,5,6,7,8\n");
        Read old = Read.text("date,listeners,streams,followers\n2019-05-30,1,2,3\n");

        assertThat(without.days())
                .containsExactly(new DayFigures(LocalDate.parse("2024-05-30"), 5L, 1L, 2L, 3L, null, 6L, 7L, 8L));
        assertThat(old.days())
                .containsExactly(
                        new DayFigures(LocalDate.parse("2019-05-30"), 2L, 1L, null, null, null, null, null, 3L));
    }

    @Test
    void song_titles_may_contain_quotes_commas_and_any_script() throws Exception {
        Read read = Read.text("\ufeffsong,listeners,streams,saves,release_date\r\n"
                + "\"Hello, \"\"World\"\"\",10,20,3,2021-02-28\r\n"
                + "夜の歌 😀,n/a,-,,n/a\r\n");

        assertThat(read.kind()).isEqualTo(SPOTIFY_SONGS);
        assertThat(read.songs())
                .containsExactly(
                        new SongFigures("Hello, \"World\"", 20L, 10L, 3L, new ReleaseDate("2021-02-28")),
                        new SongFigures("夜の歌 😀", null, null, null, null));
    }

    @Test
    void column_order_case_and_unknown_columns_do_not_matter() throws Exception {
        Read read = Read.text("Streams,mood,DATE\n5,happy,2024-05-30\n");

        assertThat(read.days()).containsExactly(streams("2024-05-30", 5));
    }

    @Test
    void an_unreported_value_is_not_zero_and_a_day_without_figures_is_left_out() throws Exception {
        Read read = Read.text("date,listeners,streams\n2024-05-29,n/a,5\n2024-05-30,-,\n\n2024-05-31,0,n/a\n");

        assertThat(read.days()).extracting(DayFigures::streams).containsExactly(5L, null);
        assertThat(read.days()).extracting(DayFigures::listeners).containsExactly(null, 0L);
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes()).containsExactly("file: Rows without any figure, left out: 1 (line 3)");
    }

    @Test
    void days_with_only_streams_can_be_declared_as_the_artists() throws Exception {
        Reading reading = Read.text("date,streams\n2024-05-30,1\n").reading;

        assertThat(reading.kindAs(null)).isEqualTo(SPOTIFY_SONG_TIMELINE);
        assertThat(reading.kindAs(SPOTIFY_AUDIENCE_TIMELINE)).isEqualTo(SPOTIFY_AUDIENCE_TIMELINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "30.15.2024",
                "2024-05-30T18:20:00Z",
                "2008-10-06",
                "2024-06-03",
                "",
                "n/a",
                "+2024-05-30",
                "2024-05-3O"
            })
    void an_invalid_day_is_reported_with_its_position_and_the_rest_is_offered(String day) throws Exception {
        Read read = Read.text("streams,date\n1,2024-05-29\n2," + day + "\n3,2024-05-31\n");

        assertThat(read.places()).containsExactly("3:3");
        assertThat(read.days()).extracting(DayFigures::streams).containsExactly(1L, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.5",
                "1e-3",
                "1000000000001",
                "99999999999999999999",
                "١٢",
                "12 3",
                "0x10",
                "+1",
                "secret"
            })
    void an_invalid_number_is_reported_with_its_position_column_and_value(String number) throws Exception {
        Read read = Read.text("date,Streams,saves\n2024-05-29,1,1\n2024-05-30," + number + ",2\n");

        assertThat(read.problems())
                .containsExactly(
                        new ImportProblem("file", 3, 12, "Streams", number, "Enter a whole number, such as 1204.", 1));
        assertThat(read.days()).extracting(DayFigures::streams).containsExactly(1L, null);
        assertThat(read.days()).extracting(DayFigures::saves).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,listeners,streams,saves\n2024-05-30,9,99,oops\n",
                "date,listeners,streams,saves\n2024-05-30,9,99,-4\n",
                "date,listeners,streams,saves\n2024-05-30,9,99,1000000000001\n"
            })
    void an_unreadable_figure_does_not_affect_other_figures_of_its_day(String table) throws Exception {
        Read read = Read.text(table);

        assertThat(read.days())
                .containsExactly(
                        new DayFigures(LocalDate.parse("2024-05-30"), 99L, 9L, null, null, null, null, null, null));
        assertThat(read.places()).containsExactly("2:17");
        assertThat(read.problems()).extracting(ImportProblem::name).containsExactly("saves");
        assertThat(read.reading.rows()).isEqualTo(1);
    }

    @Test
    void an_unreadable_figure_does_not_affect_other_figures_of_its_song() throws Exception {
        Read read = Read.text("song,listeners,streams,saves,release_date\nBoat,9,99,oops,2021\n");

        assertThat(read.songs()).containsExactly(new SongFigures("Boat", 99L, 9L, null, new ReleaseDate("2021")));
        assertThat(read.places()).containsExactly("2:11");
    }

    @Test
    void a_row_without_any_readable_figure_is_not_recorded() throws Exception {
        Read days = Read.text("date,streams,saves\n2024-05-29,1,1\n2024-05-30,many,\n");
        Read songs = Read.text("song,streams,saves\nBoat,1,1\nWhale,many,n/a\n");

        assertThat(days.days()).hasSize(1);
        assertThat(days.places()).containsExactly("3:12");
        assertThat(songs.songs()).extracting(SongFigures::title).containsExactly("Boat");
        assertThat(songs.places()).containsExactly("3:7");
    }

    @Test
    void a_possibly_rounded_number_needs_acceptance() throws Exception {
        Read read = Read.text("date,streams\n2024-05-29,1.20E+03\n2024-05-30,1204\n2024-05-31,1e+05\n");

        assertThat(read.days()).extracting(DayFigures::streams).containsExactly(1200L, 1204L, 100_000L);
        assertThat(read.places()).containsExactly("2:12", "4:12");
        assertThat(read.problems())
                .extracting(ImportProblem::detail)
                .containsOnly("This number may have been rounded. It is imported as it stands in the file.");
    }

    @Test
    void all_invalid_cells_of_a_line_are_reported() throws Exception {
        Read read = Read.text("song,listeners,streams,saves\nGood,1,2,3\n😀,x,y,z\n");

        assertThat(read.places()).containsExactlyInAnyOrder("3:3", "3:5", "3:7");
        assertThat(read.songs()).hasSize(1);
    }

    @Test
    void a_repeated_day_is_reported_with_the_line_of_its_first_occurrence() throws Exception {
        Read read = Read.text("date,streams\n2024-05-29,1\n2024-05-30,1\n2024-05-29,7\n");

        assertThat(read.places()).containsExactly("4:1");
        assertThat(read.problems().getFirst().detail()).isEqualTo("This day is already in line 2. Line 2 is used.");
        assertThat(read.days()).hasSize(2);
    }

    @Test
    void values_beyond_the_last_column_are_reported() throws Exception {
        Read read = Read.text("date,streams\n2024-05-30,1,204\n2024-05-31,1\n");

        assertThat(read.places()).containsExactly("2:14");
        assertThat(read.problems().getFirst().value()).isEqualTo("204");
        assertThat(read.days()).hasSize(1);
    }

    @Test
    void a_misplaced_quote_affects_only_its_line() throws Exception {
        Read read = Read.text("song,streams\n\"open,1\n\"a\"b,2\nplain,3\nwith \"quotes\" inside,4\n");

        assertThat(read.places()).containsExactly("2:1", "3:4");
        assertThat(read.songs()).extracting(SongFigures::title).containsExactly("plain", "with \"quotes\" inside");
    }

    @Test
    void a_line_in_another_encoding_is_reported_and_affects_no_other_line() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("song,streams\nBär,1\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("Bär,2\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write("Wal,3\n".getBytes(StandardCharsets.UTF_8));
        Read read = Read.bytes(bytes.toByteArray());

        assertThat(read.places()).containsExactly("3:2");
        assertThat(read.songs()).extracting(SongFigures::title).containsExactly("Bär", "Wal");
    }

    @Test
    void a_line_that_is_too_long_affects_no_other_line() throws Exception {
        Read read = Read.text("song,streams\n" + "x".repeat(100_000) + ",1\nshort,2\n");

        assertThat(read.places()).containsExactly("2:65537");
        assertThat(read.songs()).hasSize(1);
    }

    @Test
    void a_song_needs_a_title_and_control_characters_become_spaces() throws Exception {
        Read read =
                Read.text("song,streams\nnul\u0000and,1\n" + "x".repeat(504) + ",1\n,1\n" + "y".repeat(5_000) + ",2\n");

        assertThat(read.places()).containsExactly("4:1");
        assertThat(read.songs())
                .extracting(SongFigures::title)
                .containsExactly("nul and", "x".repeat(504), "y".repeat(3_999) + "…");
        assertThat(read.reading.notes()).containsExactly("file: Titles longer than the limit, shortened: 1 (line 5)");
    }

    @Test
    void bidirectional_control_characters_are_removed_with_a_note() throws Exception {
        Read read = Read.text("song,streams\n\u202egnos\u202c,1\n");

        assertThat(read.songs()).extracting(SongFigures::title).containsExactly("gnos");
        assertThat(read.reading.notes()).containsExactly("file: Titles and names that were cleaned up: 1 (line 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date,streams\n2024-05-31,5\u001a", "date,streams\n2024-05-31,5\n\u001a"})
    void a_table_may_end_with_ctrl_z(String table) throws Exception {
        Read read = Read.text(table);

        assertThat(read.days()).containsExactly(streams("2024-05-31", 5));
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes()).isEmpty();
    }

    @Test
    void the_first_hundred_problems_are_kept_and_all_are_counted() throws Exception {
        Read read = Read.text("date,streams\n2024-05-30,1\n" + "x,1\n".repeat(250));

        assertThat(read.reading.problems().count()).isEqualTo(250);
        assertThat(read.problems()).hasSize(100);
    }

    @Test
    void rows_come_in_batches_of_four_hundred() throws Exception {
        StringBuilder text = new StringBuilder("date,streams\n");
        for (int day = 0; day < 1000; day++) {
            text.append(LocalDate.of(2020, 1, 1).plusDays(day)).append(",1\n");
        }

        assertThat(Read.text(text.toString()).batches)
                .extracting(batch -> batch.rows().size())
                .containsExactly(400, 400, 200);
    }

    private static DayFigures streams(String day, long streams) {
        return new DayFigures(LocalDate.parse(day), streams, null, null, null, null, null, null, null);
    }
}
