package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.command.imports.values.DayOrder;
import io.artistagent.command.imports.values.DecimalMark;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that were saved again by a spreadsheet, pandas or R. */
class ResavedTablesTest {

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
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_detected_from_the_header(String separator) throws Exception {
        Read read = Read.text("date,listeners,streams\n2024-05-30,7,1204\n".replace(",", separator));

        assertThat(read.days()).containsExactly(day("2024-05-30", 1204L, 7L));
    }

    @Test
    void a_line_may_name_the_separator() throws Exception {
        assertThat(Read.text("sep=;\r\ndate;streams\r\n2024-05-30;1204\r\n").days())
                .containsExactly(day("2024-05-30", 1204L, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1,204\"",
                "1'204",
                "1’204",
                "1 204",
                "1\u00a0204",
                "1\u202f204",
                "1.204",
                " 1204 ",
                "1204.0",
                "1204."
            })
    void a_number_may_have_group_separators_or_zero_decimals(String number) throws Exception {
        Read read = Read.text("date,streams\n2024-05-29," + number + "\n2024-05-30,998\n2024-05-31,\n");

        assertThat(read.days()).containsExactly(day("2024-05-29", 1204L, null), day("2024-05-30", 998L, null));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void german_spreadsheets_with_semicolons_grouping_points_and_day_first_dates_are_read() throws Exception {
        Read read = Read.text("date;listeners;streams\r\n30.05.2024;1.204;12.377,00\r\n31.05.2024;998;1.000,00\r\n");

        assertThat(read.days()).containsExactly(day("2024-05-30", 12_377L, 1_204L), day("2024-05-31", 1_000L, 998L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-31 00:00:00",
                "2024-05-31T00:00:00",
                "2024-05-31T00:00:00Z",
                "2024-05-31T00:00:00+00:00",
                "2024/05/31",
                "20240531",
                "31.05.2024",
                "31/05/2024",
                "05/31/2024",
                "5/31/24",
                "\"May 31, 2024\"",
                "31 May 2024"
            })
    void common_date_formats_are_read(String day) throws Exception {
        assertThat(Read.text("date,streams\n" + day + ",1204\n").days())
                .containsExactly(day("2024-05-31", 1204L, null));
    }

    @Test
    void an_ambiguous_date_order_is_refused_with_a_question() throws Exception {
        String file = "date,streams\n05/05/2024,1\n01/05/2024,2\n02/05/2024,3\n";

        FileRefused refused = refused(file);

        assertThat(refused.reason()).isEqualTo(Reason.UNCLEAR);
        assertThat(refused.field()).isEqualTo("dates");
        assertThat(refused)
                .hasMessage(
                        "The column “date” can be read in several ways: “01/05/2024” may mean 2024-05-01 or 2024-01-05,"
                                + " and no other value settles it. Upload the file again and set the field “dates”, sent"
                                + " before the file, to day-first, month-first or year-first.");
        assertThat(Read.withOptions(file, new ReadOptions(null, DayOrder.MONTH_FIRST, null))
                        .days())
                .extracting(DayFigures::day)
                .containsExactly(
                        LocalDate.parse("2024-05-05"), LocalDate.parse("2024-01-05"), LocalDate.parse("2024-02-05"));
        assertThat(Read.text(file + "13/05/2024,4\n").days())
                .extracting(DayFigures::day)
                .contains(LocalDate.parse("2024-05-01"));
    }

    @Test
    void ambiguous_group_separators_are_refused_with_a_question() throws Exception {
        String file = "date,streams\n2024-05-29,1.000\n2024-05-30,998\n";

        assertThat(refused(file).field()).isEqualTo("numbers");
        assertThat(Read.withOptions(file, new ReadOptions(null, null, DecimalMark.COMMA))
                        .days())
                .extracting(DayFigures::streams)
                .containsExactly(1000L, 998L);
    }

    @Test
    void a_contradictory_column_is_refused_with_a_question() {
        assertThat(refused("date,streams\n13/05/2024,1\n05/14/2024,2\n"))
                .hasMessageContaining("“13/05/2024” and “05/14/2024” cannot both be right");
    }

    @Test
    void rows_after_the_read_ahead_must_agree_with_it() throws Exception {
        String songs = "song,streams\n" + "One,1.204\n".repeat(10_001);

        assertThat(Read.text(songs).songs()).extracting(SongFigures::streams).containsOnly(1204L);
        assertThat(refused(songs + "Two,998.5\n").reason()).isEqualTo(Reason.UNCLEAR);
    }

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
    void cells_missing_at_the_end_count_as_not_reported_and_extra_empty_cells_are_ignored() throws Exception {
        Read read =
                Read.text("date,streams,listeners,note\n2024-05-29,1204,7,\n2024-05-30,1377\n2024-05-31,998,5,,,\n");

        assertThat(read.days())
                .containsExactly(
                        day("2024-05-29", 1204L, 7L), day("2024-05-30", 1377L, null), day("2024-05-31", 998L, 5L));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void empty_last_cells_dropped_by_a_spreadsheet_count_as_not_reported() throws Exception {
        StringBuilder file = new StringBuilder(
                "date,listeners,monthly listeners,streams,playlist adds,saves,followers,super listeners\n");
        for (int i = 1; i <= 25; i++) {
            file.append("2024-05-%02d,1,2,3,4,5,6%s\n".formatted(i, i < 16 ? "," : ""));
        }

        assertThat(Read.text(file.toString()).days()).hasSize(25);
    }

    @Test
    void a_title_and_blank_lines_may_precede_the_header() throws Exception {
        Read read = Read.text("Timeline export, for Voss\n\ndate,streams\n2024-05-31,1204\n");

        assertThat(read.days()).containsExactly(day("2024-05-31", 1204L, null));
        assertThat(read.reading.notes()).containsExactly("file: Lines above the header, left out: 1 (line 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unnamed: 0,date,streams,monthly_listeners\n0,2024-05-31,1204.0,7.0\n",
                ",Date,Streams,Monthly Listeners\n1,2024-05-31,1204,7\n",
                "\"\",\"date\",\"streams\",\"monthly.listeners\"\n\"1\",2024-05-31,1204,7\n",
                "\"date\",\"streams\",\"monthly.listeners\"\n\"1\",2024-05-31,1204,7\n",
                " DATE , streams , MonthlyListeners \n2024-05-31 , 1204 , 7 \n"
            })
    void row_number_columns_and_other_spellings_of_column_names_do_not_matter(String file) throws Exception {
        assertThat(Read.text(file).days())
                .containsExactly(
                        new DayFigures(LocalDate.parse("2024-05-31"), 1204L, null, 7L, null, null, null, null, null));
    }

    @Test
    void lines_quoted_as_a_single_cell_are_read() throws Exception {
        Read read = Read.text("\"date,streams\"\n\"2024-05-30,\"\"1,204\"\"\"\n\"2024-05-31,998\"\n");

        assertThat(read.days()).containsExactly(day("2024-05-30", 1204L, null), day("2024-05-31", 998L, null));
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
    void a_quoted_cell_may_contain_separators_quotes_and_line_breaks() throws Exception {
        Read read = Read.text("song,listeners,streams,saves,release_date\r\n"
                + "\"Hello,\r\n\"\"World\"\"\",10,20,3,2021-02-28\r\nNext,1,2,3,x\r\n,1,2,3,\r\n");

        assertThat(read.songs()).extracting(SongFigures::title).containsExactly("Hello, \"World\"", "Next");
        assertThat(read.places()).containsExactly("5:1");
    }

    @Test
    void an_unclosed_quote_affects_only_its_line() throws Exception {
        Read read = Read.text("song,listeners,streams\n\"Open,1,2\nTwelve 12\",3,4\n\"Open\nPlain,5,6\n");

        assertThat(read.places()).containsExactly("2:1", "4:1");
        assertThat(read.songs()).extracting(SongFigures::title).containsExactly("Twelve 12\"", "Plain");
    }

    @Test
    void a_table_full_of_unclosed_quotes_takes_no_longer_than_any_other() throws Exception {
        String file = "song,listeners,streams\nOne,1,2\n" + "\"x\n".repeat(200_000);
        long started = System.nanoTime();

        assertThat(Read.text(file).reading.problems().count()).isEqualTo(200_000);
        assertThat((System.nanoTime() - started) / 1e9).isLessThan(20);
    }

    @Test
    void an_unreadable_release_date_never_invalidates_its_row() throws Exception {
        Read read = Read.text("song,streams,release_date\nLost Tape,450,0000\nOdd,95,soon\nNew,80,2023-09-13 00:00:00\n"
                + "Old,160,1999\nMonthly,11,2001-05\nAhead,1,2031\n");

        assertThat(read.songs())
                .extracting(song -> song.title() + " " + song.releaseDate())
                .containsExactly(
                        "Lost Tape null", "Odd null", "New 2023-09-13", "Old 1999", "Monthly 2001-05", "Ahead null");
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes()).anyMatch(note -> note.contains("Release dates that cannot be read"));
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
        FileRefused songs =
                catchThrowableOfType(FileRefused.class, () -> exports.read("c.csv", stream("song,streams\nOne,1\n")));
        assertThat(songs.reason()).isEqualTo(Reason.SEVERAL_TABLES);
        assertThat(songs).hasMessageContaining("c.csv (SPOTIFY_SONGS)");
    }

    private static java.io.InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileRefused refused(String text) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> Read.text(text));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static DayFigures day(String day, Long streams, Long listeners) {
        return new DayFigures(LocalDate.parse(day), streams, listeners, null, null, null, null, null, null);
    }
}
