package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.note.NoteSignature;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** A witness that cosigns checkpoints once it has seen that each extends the one before, after {@code c2sp.org/tlog-witness}. */
final class Witness {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int OTHER_SIZE = 409;
    private static final int LONGEST_ANSWER = 10_000;

    private final URI url;
    private final VerifierKey key;
    private final HttpClient http;

    /**
     * @param url the address below which {@code add-checkpoint} is
     * @param key the verifier key of the witness, for cosignatures
     */
    Witness(URI url, VerifierKey key, HttpClient http) {
        this.url = URI.create(url.toString().replaceAll("/+$", "") + "/add-checkpoint");
        this.key = key;
        this.http = http;
    }

    String name() {
        return "witness " + key.name();
    }

    /**
     * Asks for a cosignature.
     *
     * @param seen the size of the last checkpoint that the witness is known to have seen
     * @param consistency the proof that the checkpoint extends the tree of a size
     * @return the signature lines, each with its line break
     * @throws IOException if the witness refuses or its answer is not a valid cosignature
     */
    String cosign(SignedCheckpoint checkpoint, long seen, LongFunction<List<Hash>> consistency)
            throws IOException, InterruptedException {
        HttpResponse<String> response = post(checkpoint, seen, consistency);
        if (response.statusCode() == OTHER_SIZE) {
            // It has seen another checkpoint than we know of, and says which
            response = post(checkpoint, size(response.body(), checkpoint.size()), consistency);
        }
        if (response.statusCode() != OK || response.body().length() > LONGEST_ANSWER) {
            throw new IOException("The witness answers " + response.statusCode());
        }
        return lines(checkpoint, response.body());
    }

    private HttpResponse<String> post(SignedCheckpoint checkpoint, long old, LongFunction<List<Hash>> consistency)
            throws IOException, InterruptedException {
        String proof = consistency.apply(old).stream()
                .map(hash -> hash.base64() + "\n")
                .collect(Collectors.joining());
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofString("old " + old + "\n" + proof + "\n" + checkpoint.note()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static long size(String answer, long most) throws IOException {
        try {
            long size = Long.parseLong(answer.strip());
            if (size >= 0 && size <= most) {
                return size;
            }
        } catch (NumberFormatException noSize) {
            // Same failure as for a size that the ledger does not have
        }
        throw new IOException("The witness has seen a checkpoint that this ledger did not sign");
    }

    private String lines(SignedCheckpoint checkpoint, String answer) throws IOException {
        String text = SignedNote.parse(checkpoint.note()).text();
        try {
            SignedNote cosigned = SignedNote.parse(text + "\n" + answer);
            if (cosigned.isSignedBy(key)) {
                return cosigned.signatures().stream()
                        .filter(line -> line.isOf(key))
                        .map(NoteSignature::text)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
            }
        } catch (IllegalArgumentException malformed) {
            // Same failure as for an invalid signature
        }
        throw new IOException("The answer of the witness is not its cosignature");
    }
}
