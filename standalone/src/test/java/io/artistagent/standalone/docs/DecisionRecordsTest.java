package io.artistagent.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decision record has the required form, and the index agrees with the records. */
class DecisionRecordsTest {

    private static final Path DIRECTORY = Path.of("../docs/adr");
    private static final Pattern TITLE = Pattern.compile("\\A# (\\d+)\\. (.+)\\R");
    private static final Pattern STATUS = Pattern.compile(
            "(?m)^\\*\\*Status\\*\\* ([^.]*(?:\\.md\\)[^.]*)*)\\.\\s+\\*\\*Date\\*\\* (\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern KNOWN_STATUS = Pattern.compile(
            "accepted(, (supersedes|superseded in part by|supersedes part of|extends|extended by) \\d+)*"
                    + "|superseded by \\d+");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[(\\d+)]\\(([^)]+)\\) \\| (.+?) \\| (.+?) \\| (\\S+) \\|$");
    private static final List<String> SECTIONS = List.of("Context", "Decision", "Rejected", "Consequences");

    /** A record, as described by its own text or by the index. */
    record Entry(int number, String file, String claim, String status, String date) {}

    static Stream<Path> records() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_index_lists_every_record_with_its_claim_status_and_date() {
        assertThat(index())
                .containsExactlyElementsOf(
                        records().map(DecisionRecordsTest::entry).toList());
    }

    @Test
    void numbers_have_no_gaps_and_begin_the_file_names() {
        List<Entry> entries = records().map(DecisionRecordsTest::entry).toList();

        assertThat(entries)
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(entries).allMatch(entry -> entry.file().startsWith("%04d-".formatted(entry.number())));
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_record_has_a_known_status_and_every_section_once(Path record) {
        String text = read(record);

        assertThat(entry(record).status()).matches(KNOWN_STATUS);
        for (String section : SECTIONS) {
            assertThat(Pattern.compile("(?m)^(\\*\\*%1$s\\.\\*\\*|## %1$s$)".formatted(section))
                            .matcher(text)
                            .results())
                    .as(section)
                    .hasSize(1);
        }
    }

    @Test
    void related_records_refer_to_each_other() {
        List<Entry> entries = records().map(DecisionRecordsTest::entry).toList();
        for (Entry entry : entries) {
            Matcher relation = Pattern.compile("(supersede[sd]|extend(?:s|ed))[a-z ]* (\\d+)")
                    .matcher(entry.status());
            while (relation.find()) {
                Entry other = entries.get(Integer.parseInt(relation.group(2)) - 1);
                String stem = relation.group(1).substring(0, 6);
                assertThat(other.status())
                        .as("what %d says of %d", other.number(), entry.number())
                        .containsPattern(stem + "[a-z ]* " + entry.number());
            }
        }
    }

    private static Entry entry(Path record) {
        String text = read(record);
        Matcher title = TITLE.matcher(text);
        Matcher status = STATUS.matcher(text);
        assertThat(title.find()).as("title of " + record).isTrue();
        assertThat(status.find()).as("status and date of " + record).isTrue();
        return new Entry(
                Integer.parseInt(title.group(1)),
                record.getFileName().toString(),
                title.group(2),
                status.group(1)
                        .replaceAll("\\[(\\d+)]\\([^)]*\\)", "$1")
                        .replaceAll(":.*", "")
                        .replaceAll("\\s+", " "),
                status.group(2));
    }

    private static List<Entry> index() {
        return ROW.matcher(read(DIRECTORY.resolve("README.md")))
                .results()
                .map(row -> new Entry(
                        Integer.parseInt(row.group(1)), row.group(2), row.group(3), row.group(4), row.group(5)))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
