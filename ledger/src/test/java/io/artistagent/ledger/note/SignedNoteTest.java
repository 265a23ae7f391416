package io.artistagent.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.TestLedger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String TEXT = "ledger.example/log\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    private static final Instant AT = Instant.parse("2026-11-30T10:00:00Z");

    private final VerifierKey key = TestLedger.KEY.verifierKey();
    private final SignedNote note = SignedNote.sign(TEXT, TestLedger.KEY);

    /**
     * The example of the Go package golang.org/x/mod/sumdb/note: its verifier key, its text and its signature.
     */
    @Test
    void the_example_of_the_go_project_is_verified() {
        VerifierKey peter = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String example = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n"
                + "\n"
                + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

        assertThat(SignedNote.parse(example).isSignedBy(peter)).isTrue();
        assertThat(SignedNote.parse(example.replace("answer", "Answer")).isSignedBy(peter))
                .isFalse();
    }

    @Test
    void a_note_is_read_as_it_was_written() {
        SignedNote cosigned = note.with(TestLedger.WITNESS.cosign(TEXT, AT));

        assertThat(SignedNote.parse(cosigned.note())).isEqualTo(cosigned);
        assertThat(cosigned.isSignedBy(key)).isTrue();
        assertThat(cosigned.isSignedBy(TestLedger.WITNESS.witnessKey())).isTrue();
    }

    @Test
    void every_changed_byte_of_a_note_is_noticed() {
        byte[] honest = note.note().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < honest.length; at++) {
            byte[] forged = honest.clone();
            forged[at] ^= 1;
            assertThat(accepts(new String(forged, StandardCharsets.UTF_8)))
                    .as("byte %d", at)
                    .isFalse();
        }
        assertThat(accepts(note.note())).isTrue();
    }

    @Test
    void every_shortened_note_is_noticed() {
        for (int length = 0; length < note.note().length(); length++) {
            assertThat(accepts(note.note().substring(0, length)))
                    .as("%d characters", length)
                    .isFalse();
        }
    }

    @Test
    void a_signature_of_an_unknown_key_is_ignored() {
        LedgerKey stranger = LedgerKey.fromSeed("stranger", new byte[32]);

        assertThat(note.with(stranger.sign("another text\n")).isSignedBy(key)).isTrue();
        assertThat(SignedNote.sign(TEXT, stranger).isSignedBy(key)).isFalse();
    }

    @Test
    void a_key_of_the_same_name_does_not_sign_for_another() {
        LedgerKey namesake = LedgerKey.fromSeed(TestLedger.KEY.name(), new byte[32]);

        assertThat(SignedNote.sign(TEXT, namesake).isSignedBy(key)).isFalse();
        NoteSignature forged =
                new NoteSignature(key.name(), key.id(), namesake.sign(TEXT).signature());
        assertThat(new SignedNote(TEXT, List.of(forged)).isSignedBy(key)).isFalse();
    }

    @Test
    void one_invalid_signature_of_a_key_spoils_its_valid_one() {
        NoteSignature other = new NoteSignature(key.name(), key.id(), new byte[64]);

        assertThat(note.with(other).isSignedBy(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n\n",
                "text\n\n\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n\u2014name AAAAAAA=\n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 name AAAAAAA= \n",
                "text\n\n\u2014 name AAAAAAA=\n\u2014 name\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "te\txt\n\n\u2014 name AAAAAAA=\n",
                "text\r\n\n\u2014 name AAAAAAA=\n"
            })
    void a_malformed_note_is_rejected(String malformed) {
        assertThatThrownBy(() -> SignedNote.parse(malformed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_note_that_is_too_long_or_has_too_many_signatures_is_rejected() {
        String line = note.signatures().getFirst().text() + "\n";

        assertThatThrownBy(() -> SignedNote.parse("a".repeat(1_000_000) + "\n\n" + line))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedNote.parse(TEXT + "\n" + line.repeat(101)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SignedNote.parse(TEXT + "\n" + line.repeat(100)).isSignedBy(key))
                .isTrue();
    }

    @Test
    void a_text_may_contain_blank_lines() {
        SignedNote spaced = SignedNote.sign("a\n\nb\n", TestLedger.KEY);

        assertThat(SignedNote.parse(spaced.note())).isEqualTo(spaced);
    }

    @Test
    void a_cosignature_holds_for_its_time_and_its_text() {
        NoteSignature cosignature = TestLedger.WITNESS.cosign(TEXT, AT);
        VerifierKey witness = TestLedger.WITNESS.witnessKey();
        byte[] later = cosignature.signature();
        later[7]++;

        assertThat(Cosignature.at(note.with(cosignature), witness)).contains(AT);
        assertThat(Cosignature.at(note, witness)).isEmpty();
        assertThat(new NoteSignature(witness.name(), witness.id(), later).verifies(witness, TEXT))
                .isFalse();
        assertThat(cosignature.verifies(witness, TEXT.replace("5", "6"))).isFalse();
        assertThat(cosignature.verifies(TestLedger.WITNESS.verifierKey(), TEXT)).isFalse();
        assertThat(TestLedger.WITNESS.sign(TEXT).verifies(witness, TEXT)).isFalse();
    }

    private boolean accepts(String text) {
        try {
            return SignedNote.parse(text).isSignedBy(key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
