package io.artistagent.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The statement of a witness, after c2sp.org/tlog-cosignature: it saw a checkpoint at a time, and every earlier one is consistent with it. */
public final class Cosignature {

    private Cosignature() {}

    static NoteSignature sign(LedgerKey witness, String text, Instant at) {
        long seconds = at.getEpochSecond();
        byte[] signature = ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_LENGTH)
                .putLong(seconds)
                .put(witness.sign(message(text, seconds)))
                .array();
        return new NoteSignature(witness.name(), witness.witnessKey().id(), signature);
    }

    static boolean verify(VerifierKey witness, String text, byte[] signature) {
        if (signature.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signature).getLong();
        return seconds >= 0
                && Ed25519.verify(
                        witness.publicKey(),
                        message(text, seconds),
                        Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    /** When a witness saw a note, if it cosigned it. */
    public static Optional<Instant> at(SignedNote note, VerifierKey witness) {
        return note.signatures().stream()
                .filter(line -> line.verifies(witness, note.text()))
                .map(line ->
                        Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong()))
                .findFirst();
    }

    private static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime %d\n".formatted(seconds) + NoteText.checked(text))
                .getBytes(StandardCharsets.UTF_8);
    }
}
