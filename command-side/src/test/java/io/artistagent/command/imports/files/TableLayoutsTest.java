package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Rows.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Separators, headers, quotes and missing cells of exports that a spreadsheet, pandas or R saved again. */
class TableLayoutsTest {

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
}
