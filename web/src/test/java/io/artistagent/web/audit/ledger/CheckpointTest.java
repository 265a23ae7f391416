package io.artistagent.web.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reading signed checkpoints. */
class CheckpointTest {

    @Test
    void a_signed_note_has_an_origin_a_size_a_root_and_signers() {
        Checkpoint read = Checkpoint.of(
                "example.org/log\n33\nAAAA\n\n\u2014 example.org/log AAAA\n\u2014 witness.example BBBB\n");

        assertThat(read).isNotNull();
        assertThat(read.origin()).isEqualTo("example.org/log");
        assertThat(read.size()).isEqualTo(33);
        assertThat(read.root()).isEqualTo("AAAA");
        assertThat(read.signers()).containsExactly("example.org/log", "witness.example");
    }

    @Test
    void anything_else_is_no_checkpoint() {
        assertThat(Checkpoint.of(null)).isNull();
        assertThat(Checkpoint.of("")).isNull();
        assertThat(Checkpoint.of("a\nb\nc\n\n")).isNull();
        assertThat(Checkpoint.of("a\n1\nc")).isNull();
    }
}
