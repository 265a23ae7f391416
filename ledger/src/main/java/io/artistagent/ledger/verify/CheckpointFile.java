package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.FileName;
import io.artistagent.ledger.note.SignedNote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads signed checkpoints. */
final class CheckpointFile {

    private static final int LONGEST = 1_000_000;
    private static final byte[] ZIP = {'P', 'K'};

    private CheckpointFile() {}

    /** The checkpoint in a file of its own or in an export. */
    static SignedNote read(Path source) throws IOException {
        if (!isExport(source)) {
            try (InputStream in = Files.newInputStream(source)) {
                return parse(in.readNBytes(LONGEST));
            }
        }
        try (ExportFiles files = ExportFiles.open(source)) {
            return read(files);
        }
    }

    static SignedNote read(ExportFiles files) throws IOException {
        return parse(files.read(FileName.CHECKPOINT.text(), LONGEST)
                .orElseThrow(() -> new IllegalArgumentException("The export has no checkpoint")));
    }

    static boolean isExport(Path source) {
        if (Files.isDirectory(source)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(source)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            return false;
        }
    }

    private static SignedNote parse(byte[] bytes) {
        try {
            return SignedNote.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A checkpoint is UTF-8", e);
        }
    }
}
