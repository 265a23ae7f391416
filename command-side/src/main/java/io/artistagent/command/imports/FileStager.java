package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Batch;
import io.artistagent.command.imports.files.ExportReader;
import io.artistagent.command.imports.files.Reading;
import io.artistagent.command.imports.files.RowSink;
import io.artistagent.domain.imports.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Reads a file while it arrives, and stages its rows while it is read. */
@Component
class FileStager {

    private final ExportReader reader;
    private final Staging staging;

    FileStager(ExportReader reader, Staging staging) {
        this.reader = reader;
        this.staging = staging;
    }

    /** Stages a file under an import that nobody knows of yet. */
    StagedFile stage(ImportId id, String fileName, InputStream bytes) throws IOException {
        staging.begin(id);
        DigestInputStream digested = new DigestInputStream(bytes, sha256());
        Reading reading = reader.read(fileName, digested, new Numbering(id));
        String fingerprint =
                HexFormat.of().formatHex(digested.getMessageDigest().digest());
        return new StagedFile(id, fileName, fingerprint, reading);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private final class Numbering implements RowSink {

        private final ImportId id;
        private int last;

        private Numbering(ImportId id) {
            this.id = id;
        }

        @Override
        public void take(Batch batch) {
            staging.add(id, ++last, batch);
        }
    }
}
