package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.tree.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A record that was changed, removed, inserted or moved is found by its event, file and line. */
class ForgedRecordsTest extends ExportTestBase {

    private static final String FIRST_WINDOW = "events-20261101T000000Z-20261101T060000Z.ndjson.gz";
    private static final String FIRST_LINE_HASHES = "events-20261101T000000Z-20261101T060000Z.hashes";

    @Test
    void a_changed_byte_of_a_record_is_found_by_event_file_and_line() throws IOException {
        export.changeContent(FIRST_WINDOW, content -> {
            int at = new String(content, StandardCharsets.ISO_8859_1).indexOf("\"p42\"");
            content[at + 1] = 'q';
            return content;
        });

        assertThat(export.verify()).satisfies(first(FIRST_WINDOW + ", line 43: " + event(42) + " was changed."));
    }

    @Test
    void a_changed_byte_of_a_compressed_file_is_found() throws IOException {
        export.changeBytes(SECOND_WINDOW, bytes -> {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        });

        Report report = export.verify();

        assertThat(report.unchanged()).isFalse();
        assertThat(report.lines().get(1)).startsWith("First difference: " + SECOND_WINDOW + ", line ");
    }

    @Test
    void a_removed_inserted_or_swapped_record_is_found() throws IOException {
        byte[] honest = Files.readAllBytes(export.file(SECOND_WINDOW));
        String place = SECOND_WINDOW + ", line 11: ";

        export.changeLines(SECOND_WINDOW, lines -> {
            lines.remove(10);
            return lines;
        });
        assertThat(export.verify()).satisfies(first(place + event(370) + " was removed."));

        Files.write(export.file(SECOND_WINDOW), honest);
        export.changeLines(SECOND_WINDOW, lines -> {
            lines.add(10, "{}");
            return lines;
        });
        assertThat(export.verify()).satisfies(first(place + "a line was inserted before " + event(370) + "."));

        Files.write(export.file(SECOND_WINDOW), honest);
        export.changeLines(SECOND_WINDOW, lines -> {
            Collections.swap(lines, 10, 11);
            return lines;
        });
        assertThat(export.verify()).satisfies(first(place + event(370) + " is swapped with the one that follows it."));
    }

    @Test
    void a_record_that_was_changed_with_its_hash_and_the_manifest_does_not_fit_the_ledger() throws IOException {
        export.changeLines(FIRST_WINDOW, lines -> {
            lines.set(
                    42,
                    lines.get(42)
                            .replace(
                                    TestLedger.event(42).eventId(),
                                    TestLedger.event(41).eventId()));
            return lines;
        });
        rehash();
        export.sign(TestLedger.KEY);

        assertThat(export.verify())
                .satisfies(first(FIRST_WINDOW + ", line 43: the record of event "
                        + TestLedger.event(41).eventId() + " does not match the ledger, which has " + event(42) + "."));
    }

    @Test
    void a_payload_that_was_changed_does_not_have_its_hash() throws IOException {
        String payload = Base64.getEncoder().encodeToString(TestLedger.payload(42));
        String forged = Base64.getEncoder().encodeToString(TestLedger.payload(43));
        export.changeLines(FIRST_WINDOW, lines -> {
            lines.set(42, lines.get(42).replace(payload, forged));
            return lines;
        });
        rehash();
        export.sign(TestLedger.KEY);

        assertThat(export.verify()).satisfies(first(" has stored bytes without the hash of " + event(42) + "."));
    }

    @Test
    void a_record_that_was_left_out_from_the_beginning_is_found() throws IOException {
        export.changeLines(FIRST_WINDOW, lines -> {
            lines.remove(42);
            return lines;
        });
        rehash();
        export.sign(TestLedger.KEY);

        assertThat(export.verify()).satisfies(first("The record of " + event(42) + " is missing."));
    }

    @Test
    void a_record_that_is_there_twice_is_found() throws IOException {
        export.changeLines(FIRST_WINDOW, lines -> {
            lines.add(43, lines.get(42));
            return lines;
        });
        rehash();
        export.sign(TestLedger.KEY);

        assertThat(export.verify()).satisfies(first("there is a second record of " + event(42) + "."));
    }

    private void rehash() throws IOException {
        byte[] content;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(export.file(FIRST_WINDOW)))) {
            content = in.readAllBytes();
        }
        StringBuilder hashes = new StringBuilder();
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            Matcher leaf = Pattern.compile("\"leafIndex\":(\\d+)").matcher(line);
            hashes.append(Hashes.of(line.getBytes(StandardCharsets.UTF_8)))
                    .append(' ')
                    .append(leaf.find() ? leaf.group(1) : "-")
                    .append('\n');
        }
        Files.writeString(export.file(FIRST_LINE_HASHES), hashes);
    }
}
