package io.artistagent.command.imports;

import io.artistagent.command.Sha256;
import io.artistagent.command.imports.files.Batch;
import io.artistagent.command.imports.files.ExportReader;
import io.artistagent.command.imports.files.HowToRead;
import io.artistagent.command.imports.files.Reading;
import io.artistagent.command.imports.files.RowSink;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
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
    StagedFile stage(ImportId id, PersonId owner, String fileName, InputStream bytes, HowToRead how)
            throws IOException {
        staging.begin(id, owner);
        DigestInputStream digested = new DigestInputStream(bytes, digest(how));
        Numbering rows = new Numbering(id, owner);
        Reading reading = reader.read(fileName, digested, how, rows);
        return new StagedFile(id, fileName, Sha256.hex(digested.getMessageDigest()), reading, rows.days.span());
    }

    /** A file that the person wants to be read in another way is another one: its rows say something else. */
    private static MessageDigest digest(HowToRead how) {
        MessageDigest digest = Sha256.digest();
        if (!how.equals(HowToRead.AS_THE_FILE_SHOWS)) {
            digest.update(how.toString().getBytes(StandardCharsets.UTF_8));
        }
        return digest;
    }

    private final class Numbering implements RowSink {

        private final ImportId id;
        private final PersonId owner;
        private final Days days = new Days();
        private int last;

        private Numbering(ImportId id, PersonId owner) {
            this.id = id;
            this.owner = owner;
        }

        @Override
        public void take(Batch batch) {
            days.include(batch);
            staging.add(id, owner, ++last, batch);
        }
    }
}
