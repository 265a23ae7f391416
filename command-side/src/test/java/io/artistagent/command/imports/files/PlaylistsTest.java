package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.command.imports.values.DayOrder;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.statistics.PlaylistFigures;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistsTest {

    private static final String HEADER = "title,author,listeners,streams,date_added\n";

    @Test
    void playlists_are_read_with_quotes_and_unreported_values() throws Exception {
        Read read = Read.text("\ufeff" + HEADER
                + "\"Focus, Now\",Case Curator,100,150,2024-05-01\r\n"
                + "夜の歌,n/a,-,7,\r\n"
                + "None,-,,8,n/a\n");

        assertThat(read.kind()).isEqualTo(ImportKind.SPOTIFY_PLAYLISTS);
        assertThat(read.playlists())
                .containsExactly(
                        new PlaylistFigures("Focus, Now", "Case Curator", 150L, 100L, LocalDate.parse("2024-05-01")),
                        new PlaylistFigures("夜の歌", null, 7L, null, null),
                        new PlaylistFigures("None", null, 8L, null, null));
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title;Author;Listeners;Streams;Date added\nFocus;Case Curator;1.204;12.377,00;01.05.2024\n",
                ",title,author,listeners,streams,date_added\n0,Focus,Case Curator,1204.0,12377.0,2024-05-01 00:00:00\n",
                "Playlists\n\nTITLE\tAUTHOR\tLISTENERS\tSTREAMS\tDATE.ADDED\nFocus\tCase Curator\t1'204\t12'377\t20240501\n",
                "streams,title,mood,listeners,author,date added\n12377,Focus,calm,1204,Case Curator,\"May 1, 2024\"\n"
            })
    void playlists_saved_by_a_spreadsheet_pandas_or_r_are_read(String text) throws Exception {
        for (Charset encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            Read read = Read.bytes(text.getBytes(encoding));

            assertThat(read.playlists())
                    .containsExactly(new PlaylistFigures(
                            "Focus", "Case Curator", 12_377L, 1_204L, LocalDate.parse("2024-05-01")));
            assertThat(read.problems()).isEmpty();
        }
    }

    @Test
    void either_the_author_or_the_date_added_may_be_missing() throws Exception {
        assertThat(Read.text("title,author,streams\nFocus,Case Curator,1\n").playlists())
                .containsExactly(new PlaylistFigures("Focus", "Case Curator", 1L, null, null));
        assertThat(Read.text("title,date_added,listeners\nFocus,2024-05-01,1\n").playlists())
                .containsExactly(new PlaylistFigures("Focus", null, null, 1L, LocalDate.parse("2024-05-01")));
    }

    @Test
    void an_unreadable_date_added_is_left_empty() throws Exception {
        Read read = Read.text(HEADER + "A,X,1,1,soon\nB,X,1,1,2024-06-03\nC,X,1,1,2024-05-31\n");

        assertThat(read.playlists())
                .extracting(PlaylistFigures::addedOn)
                .containsExactly(null, null, LocalDate.parse("2024-05-31"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.reading.notes())
                .containsExactly("file: Dates added that cannot be read, left empty: 2 (lines 2, 3)");
    }

    @Test
    void an_ambiguous_date_order_is_refused_with_a_question() throws Exception {
        String file = HEADER + "A,X,1,1,03/04/2024\n";

        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> Read.text(file));

        assertThat(refused.reason()).isEqualTo(Reason.UNCLEAR);
        assertThat(refused.field()).isEqualTo("dates");
        assertThat(refused).hasMessageContaining("The column “date_added” can be read in several ways");
        assertThat(Read.withOptions(file, new ReadOptions(null, DayOrder.DAY_FIRST, null))
                        .playlists())
                .extracting(PlaylistFigures::addedOn)
                .containsExactly(LocalDate.parse("2024-04-03"));
    }

    @Test
    void playlists_with_the_same_title_by_two_authors_are_distinct() throws Exception {
        Read read = Read.text(HEADER + "Focus,Case Curator,1,2,\nFocus,Another,3,4,\nFocus,,5,6,\n");

        assertThat(read.playlists()).extracting(PlaylistFigures::namesake).containsExactly(1, 1, 1);
        assertThat(read.playlists()).extracting(PlaylistFigures::streams).containsExactly(2L, 4L, 6L);
        assertThat(read.reading.notes()).isEmpty();
    }

    @Test
    void playlists_with_the_same_title_and_author_are_distinguished_by_the_date_added() throws Exception {
        Read read = Read.text(HEADER
                + "Focus,Case Curator,1,2,\n"
                + "Focus,Case Curator,3,4,2024-05-02\n"
                + "Focus,Case Curator,5,6,2024-05-01\n");

        assertThat(read.playlists()).extracting(PlaylistFigures::namesake).containsExactly(3, 2, 1);
        assertThat(read.playlists()).extracting(PlaylistFigures::streams).containsExactly(2L, 4L, 6L);
        assertThat(read.reading.notes())
                .containsExactly(
                        "file: Rows with the same title and author as another row, recorded as separate playlists: 2 (lines 2, 3)");
    }

    @Test
    void a_row_that_repeats_a_playlist_with_the_same_figures_counts_once_with_a_note() throws Exception {
        Read read = Read.text(
                HEADER + "Focus,X,1,2,2024-05-01\nFocus,X,1,2,2024-05-01\nRain,X,n/a,n/a,\nRain,X,n/a,n/a,\n");

        assertThat(read.playlists()).extracting(PlaylistFigures::title).containsExactly("Focus", "Rain", "Rain");
        assertThat(read.reading.notes())
                .contains("file: Rows that repeat a playlist with the same figures, counted once: 1 (line 3)");
    }

    @Test
    void a_row_is_lost_only_without_a_title_or_any_readable_count() throws Exception {
        Read read = Read.text(HEADER + "A,X,many,1,\n,X,1,7,\nB,X,1,-5,\nC,X,1,1,\nD,X,many,,\n");

        assertThat(read.places()).containsExactly("2:5", "3:1", "4:7", "6:5");
        assertThat(read.problems().get(1).detail()).isEqualTo("This must be the title of a playlist.");
        assertThat(read.playlists())
                .containsExactly(
                        new PlaylistFigures("A", "X", 1L, null, null),
                        new PlaylistFigures("B", "X", null, 1L, null),
                        new PlaylistFigures("C", "X", 1L, 1L, null));
    }

    @Test
    void totals_are_left_out_but_a_playlist_may_be_called_total() throws Exception {
        Read totals = Read.text(HEADER + "A,X,1,2,\nB,X,1,3,\nTotal,,2,5,\n");
        Read playlist = Read.text(HEADER + "A,X,1,2,\nTotal,Case Curator,1,2,\n");

        assertThat(totals.playlists()).hasSize(2);
        assertThat(totals.reading.notes()).containsExactly("file: Rows of totals, left out: 1 (line 4)");
        assertThat(playlist.playlists()).hasSize(2);
        assertThat(playlist.reading.notes())
                .containsExactly(
                        "file: Rows called totals that are not the sum of the others, recorded as playlists: 1 (line 3)");
    }

    @Test
    void long_titles_and_authors_are_shortened_and_stay_on_one_line() throws Exception {
        Read read = Read.text(HEADER + "x".repeat(5_000) + ",\"Case\nCurator\",1,1,\nA," + "y".repeat(501) + ",1,1,\n");

        assertThat(read.playlists())
                .extracting(PlaylistFigures::author)
                .containsExactly("Case Curator", "y".repeat(499) + "…");
        assertThat(read.playlists().getFirst().title()).hasSize(4_000).endsWith("…");
        assertThat(read.reading.notes())
                .containsExactly(
                        "file: Titles longer than the limit, shortened: 1 (line 2)",
                        "file: Names of authors longer than the limit, shortened: 1 (line 4)");
    }

    @Test
    void a_duplicate_column_is_refused_if_it_is_read() throws Exception {
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> Read.text("title,author,author,streams\nFocus,X,Y,1\n"));

        assertThat(refused).hasMessageContaining("Two columns have the same name, “author”");
        assertThat(Read.text("song,author,author,streams\nBoat,X,Y,1\n").songs())
                .hasSize(1);
    }
}
