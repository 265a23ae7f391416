package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Batch;
import io.artistagent.command.imports.files.ExportReader;
import io.artistagent.command.imports.files.ReadOptions;
import io.artistagent.command.imports.files.Reading;
import io.artistagent.command.imports.files.RowSink;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Reads a file as it arrives and stages its rows. */
@Component
class FileStager {

    private final ExportReader reader;
    private final Staging staging;
    private final UploadQuota quota;
    private final UploadBulkhead bulkhead;

    FileStager(ExportReader reader, Staging staging, UploadQuota quota, UploadBulkhead bulkhead) {
        this.reader = reader;
        this.staging = staging;
        this.quota = quota;
        this.bulkhead = bulkhead;
    }

    /** Stages the rows of a file for an import that has not been offered yet. */
    StagedFile stage(ImportId id, PersonId owner, String fileName, InputStream bytes, ReadOptions options)
            throws IOException {
        quota.take(id, owner);
        DigestInputStream digested = new DigestInputStream(bytes, fingerprint(options));
        Numbering rows = new Numbering(id, owner);
        Reading reading = reader.read(fileName, digested, options, rows);
        return new StagedFile(
                id, fileName, Hex.encodeHexString(digested.getMessageDigest().digest()), reading, rows.days.span());
    }

    /**
     * The fingerprint covers the reader version and the reading options as well as the bytes, because another version or other options may
     * find more in the same file.
     */
    private static MessageDigest fingerprint(ReadOptions options) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update((ExportReader.VERSION + " " + options + "\n").getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    private final class Numbering implements RowSink {

        private final ImportId id;
        private final PersonId owner;
        private final DayRange days = new DayRange();
        private int last;

        private Numbering(ImportId id, PersonId owner) {
            this.id = id;
            this.owner = owner;
        }

        @Override
        public void take(Batch batch) {
            days.include(batch);
            int number = ++last;
            bulkhead.run(() -> staging.add(id, owner, number, batch));
        }
    }
}
