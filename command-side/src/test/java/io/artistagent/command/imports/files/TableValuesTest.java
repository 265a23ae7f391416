package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Read.refused;
import static io.artistagent.command.imports.files.Rows.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.command.imports.values.DayOrder;
import io.artistagent.command.imports.values.DecimalMark;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates of exports that a spreadsheet, pandas or R saved again. */
class TableValuesTest {

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
}
