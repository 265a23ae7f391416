package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No row of a table is lost: it is recorded, reported as a problem, or counted in a note. */
class EveryRowIsToldTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Pattern COUNT = Pattern.compile(": ([0-9]+) \\(lines? ");

    private final Random random = new Random(17);

    @Test
    void the_days_of_any_table_add_up() throws Exception {
        for (int run = 0; run < 500; run++) {
            var rows = new ArrayList<>(List.of(FIRST + ",1,1"));
            for (int row = random.nextInt(60); row > 0; row--) {
                rows.add(day());
            }
            assertAddsUp("date,streams,listeners", rows);
        }
    }

    @Test
    void the_songs_of_any_table_add_up() throws Exception {
        for (int run = 0; run < 500; run++) {
            var rows = new ArrayList<>(List.of("First,1,2001"));
            for (int row = random.nextInt(60); row > 0; row--) {
                rows.add(song());
            }
            assertAddsUp("song,streams,release_date", rows);
        }
    }

    @Test
    void the_playlists_of_any_table_add_up() throws Exception {
        for (int run = 0; run < 500; run++) {
            var rows = new ArrayList<>(List.of("First,X,1,1,2021-05-31"));
            for (int row = random.nextInt(60); row > 0; row--) {
                rows.add(playlist());
            }
            assertAddsUp("title,author,listeners,streams,date_added", rows);
        }
    }

    private String day() {
        var day = FIRST.plusDays(random.nextInt(40));
        return switch (random.nextInt(10)) {
            case 0 -> "Total,7,";
            case 1 -> day + ",n/a,";
            case 2 -> day + ",many,1";
            case 3 -> "soon,1,1";
            case 4 -> "date,streams,listeners";
            case 5 -> day + ",1,1,1";
            case 6 -> "\"" + day + ",1,1";
            default -> day + "," + random.nextInt(3) + ".0";
        };
    }

    private String song() {
        var title = "Song " + random.nextInt(10);
        return switch (random.nextInt(8)) {
            case 0 -> "Footnote";
            case 1 -> ",99999999,";
            case 2 -> title + ",many,2001";
            case 3 -> title + ",1,2001,1";
            default -> title + "," + random.nextInt(3) + "," + (2001 + random.nextInt(3));
        };
    }

    private String playlist() {
        var name = "Playlist " + random.nextInt(5) + ",Author " + random.nextInt(3);
        return switch (random.nextInt(9)) {
            case 0 -> "Footnote";
            case 1 -> ",,,99999999,";
            case 2 -> name + ",many,1,";
            case 3 -> name + ",1,1,2021-05-31,1";
            case 4 -> ",Author 1,1,1,";
            case 5 -> "title,author,listeners,streams,date_added";
            default -> name + "," + random.nextInt(2) + "," + random.nextInt(3) + ",2021-05-1" + random.nextInt(3);
        };
    }

    private void assertAddsUp(String header, List<String> rows) throws Exception {
        var read = Read.text(header + "\n" + String.join("\n\n,,\n", rows) + "\n").reading;
        long noted = 0;
        for (var note : read.notes()) {
            var count = COUNT.matcher(note);
            // Rows with the name of another one are recorded, and told besides
            if (count.find() && !note.contains("of another row")) {
                noted += Long.parseLong(count.group(1));
            }
        }
        assertThat(read.rows() + read.problems().count() + noted)
                .as("%s%n%s", rows, read.notes())
                .isEqualTo(rows.size());
    }
}
