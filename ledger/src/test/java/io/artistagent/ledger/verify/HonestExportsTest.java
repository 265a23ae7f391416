package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.archive.ArchiveZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the verifier says of an export that nobody has changed. */
class HonestExportsTest extends ExportTestBase {

    @Test
    void an_honest_export_is_unchanged() throws IOException {
        Report report = export.verify(older(400), older(SIZE));

        assertThat(report.lines()).first().isEqualTo("unchanged");
        assertThat(report.lines())
                .anyMatch(line -> line.contains("entries: 1,000 of 1,000"))
                .anyMatch(line -> line.contains("records: 1,000 of events"))
                .anyMatch(line -> line.contains("others:  4 records"))
                .anyMatch(line -> line.contains("extends") && line.contains("(400 events)"));
    }

    @Test
    void an_honest_export_is_unchanged_as_a_zip_archive() throws IOException {
        Path zip = temp.resolve("export.zip");
        Files.writeString(export.file("entries-000000000000-000000001000.gz.2.part"), "half a");
        try (OutputStream out = Files.newOutputStream(zip)) {
            ArchiveZip.write(export.directory(), out);
        }

        assertThat(verify(zip).unchanged()).isTrue();
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.stream().map(ZipEntry::getName))
                    .contains("manifest.jws")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void an_empty_ledger_is_unchanged() throws IOException {
        TestExport empty = TestExport.of(TestLedger.ofSize(0), temp.resolve("empty"));

        assertThat(empty.verify().lines()).first().isEqualTo("unchanged");
    }

    private Report verify(Path path) throws IOException {
        return new ExportVerifier(TestLedger.KEY.verifierKey(), List.of(), List.of()).verify(path);
    }
}
