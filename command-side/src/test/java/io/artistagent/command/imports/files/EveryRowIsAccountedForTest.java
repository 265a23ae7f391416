package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every row of a table is accounted for exactly once: it is recorded, reported as a problem, or counted in a note. An unreadable figure is
 * a separate problem; if it was the row's only figure, it is the row's problem.
 */
class EveryRowIsAccountedForTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Pattern COUNT = Pattern.compile(": ([0-9]+) \\(lines? ");

    private final Random random = new Random(17);

    /** A row, and the number of problems with its figures in addition to the row's own outcome. */
    private record Row(String text, int figuresLost) {}

    @Test
    void all_days_of_a_random_table_are_accounted_for() throws Exception {
        for (int run = 0; run < 500; run++) {
            ArrayList<Row> rows = new ArrayList<>(List.of(new Row(FIRST + ",1,1", 0)));
            for (int row = random.nextInt(60); row > 0; row--) {
                rows.add(day());
            }
            assertAddsUp("date,streams,listeners", rows);
        }
    }

    @Test
    void all_songs_of_a_random_table_are_accounted_for() throws Exception {
        for (int run = 0; run < 500; run++) {
            ArrayList<Row> rows = new ArrayList<>(List.of(new Row("First,1,1,2001", 0)));
            for (int row = random.nextInt(60); row > 0; row--) {
                rows.add(song());
            }
            assertAddsUp("song,streams,saves,release_date", rows);
        }
    }

    @Test
    void all_playlists_of_a_random_table_are_accounted_for() throws Exception {
        for (int run = 0; run < 500; run++) {
            ArrayList<Row> rows = new ArrayList<>(List.of(new Row("First,X,1,1,2021-05-31", 0)));
            for (int row = random.nextInt(60); row > 0; row--) {
                rows.add(playlist());
            }
            assertAddsUp("title,author,listeners,streams,date_added", rows);
        }
    }

    private Row day() {
        LocalDate day = FIRST.plusDays(random.nextInt(40));
        return switch (random.nextInt(14)) {
            case 0 -> new Row("Total,7,", 0);
            case 1 -> new Row(day + ",n/a,", 0);
            case 2 -> new Row(day + ",many,1", 1);
            case 3 -> new Row("soon,1,1", 0);
            case 4 -> new Row("date,streams,listeners", 0);
            case 5 -> new Row(day + ",1,1,1", 0);
            case 6 -> new Row("\"" + day + ",1,1", 0);
            case 7 -> new Row(day + ",1,-4", 1);
            case 8 -> new Row(day + ",many", 0);
            case 9 -> new Row(day + ",many,few", 1);
            case 10 -> new Row("soon,many,few", 2);
            case 11 -> new Row(day + ",1.2e+03,1", 1);
            default -> new Row(day + "," + random.nextInt(3) + ".0", 0);
        };
    }

    private Row song() {
        String title = "Song " + random.nextInt(10);
        return switch (random.nextInt(11)) {
            case 0 -> new Row("Footnote", 0);
            case 1 -> new Row(",99999999,,", 0);
            case 2 -> new Row(title + ",many,1,2001", 1);
            case 3 -> new Row(title + ",1,1,2001,1", 0);
            case 4 -> new Row(title + ",many,,2001", 0);
            case 5 -> new Row(title + ",many,few,2001", 1);
            default -> new Row(title + "," + random.nextInt(3) + ",1," + (2001 + random.nextInt(3)), 0);
        };
    }

    private Row playlist() {
        String name = "Playlist " + random.nextInt(5) + ",Author " + random.nextInt(3);
        return switch (random.nextInt(11)) {
            case 0 -> new Row("Footnote", 0);
            case 1 -> new Row(",,,99999999,", 0);
            case 2 -> new Row(name + ",many,1,", 1);
            case 3 -> new Row(name + ",1,1,2021-05-31,1", 0);
            case 4 -> new Row(",Author 1,1,1,", 0);
            case 5 -> new Row("title,author,listeners,streams,date_added", 0);
            case 6 -> new Row(name + ",many,-1,", 1);
            case 7 -> new Row(name + ",many,,", 0);
            default ->
                new Row(name + "," + random.nextInt(2) + "," + random.nextInt(3) + ",2021-05-1" + random.nextInt(3), 0);
        };
    }

    private void assertAddsUp(String header, List<Row> rows) throws Exception {
        String text = String.join("\n\n,,\n", rows.stream().map(Row::text).toList());
        long figures = rows.stream().mapToInt(Row::figuresLost).sum();
        Reading read = Read.text(header + "\n" + text + "\n").reading;
        long noted = 0;
        for (String note : read.notes()) {
            Matcher count = COUNT.matcher(note);
            // A row with the same name as another is recorded in addition to the note
            if (count.find() && !note.contains("as another row")) {
                noted += Long.parseLong(count.group(1));
            }
        }
        assertThat(read.rows() + read.problems().count() + noted)
                .as("%s%n%s", rows, read.notes())
                .isEqualTo(rows.size() + figures);
    }
}
