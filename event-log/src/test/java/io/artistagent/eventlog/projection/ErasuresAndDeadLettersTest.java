package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A person is erased while dead letters still point to their data. */
class ErasuresAndDeadLettersTest extends ErasureTestBase {

    @Test
    void a_dead_lettered_erasure_can_be_retried() throws Exception {
        keeper.refuses = true;
        LogProcessor processor = processor("a", 2);
        say(ZELDA, "zelda", 10);
        assertThat(processor.await(written, PATIENCE)).isTrue();
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();
        assertThat(keeper.heard).hasSize(10).allMatch(text -> text.startsWith("zelda"));
        assertThat(log.sql().queryForObject("SELECT count(*) FROM log.dead_letter", Long.class))
                .isEqualTo(1);

        keeper.refuses = false;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE);
        assertThat(keeper.heard).isEmpty();
        assertThat(log.sql().queryForObject("SELECT count(*) FROM log.dead_letter", Long.class))
                .isZero();
    }

    @Test
    void a_dead_letter_from_before_an_erasure_is_retried_as_erased() throws Exception {
        keeper.refusesComments = true;
        LogProcessor processor = processor("a", 1);
        say(ZELDA, "zelda", 1);
        Awaitility.await().atMost(PATIENCE).until(() -> processor.deadLetters() == 1);
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();

        keeper.refusesComments = false;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(keeper.heard).containsExactly("erased");
    }

    @Test
    void an_erasure_is_handled_again_after_dead_letters_from_before_it() throws Exception {
        LogProcessor processor = withADeadLetterFromBeforeAnErasure();

        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(keeper.erasedBy).hasSize(1);
        assertThat(processor.deadLetters()).isZero();
    }

    @Test
    void an_erasure_that_cannot_be_handled_again_is_not_lost() throws Exception {
        LogProcessor processor = withADeadLetterFromBeforeAnErasure();
        keeper.refuses = true;
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(processor.deadLetters()).isEqualTo(1);
        processor.shutDown();
        keeper.refuses = false;

        LogProcessor next = processor("b", 1);
        assertThat(next.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(1);
        assertThat(keeper.erasedBy).hasSize(1);
        assertThat(next.deadLetters()).isZero();
    }

    /** A comment was set aside, then its author was erased. */
    private LogProcessor withADeadLetterFromBeforeAnErasure() throws Exception {
        keeper.refusesComments = true;
        LogProcessor processor = processor("a", 1);
        say(ZELDA, "zelda", 1);
        Awaitility.await().atMost(PATIENCE).until(() -> processor.deadLetters() == 1);
        keeper.refusesComments = false;
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();
        keeper.erasedBy.clear();
        return processor;
    }
}
