package io.artistagent.eventlog.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.codec.UnreadableEvent;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A query of the past reads versions of its own, which never mix with those that others read and never stay behind. */
class ScratchVersionsTest extends ReadModelTestBase {

    private TestProcess process;

    private ScratchVersions versions() {
        append(5);
        process = process("a");
        settle(process);
        return new ScratchVersions(log.database(), log.reader(), log.codec(), log.transactions());
    }

    private List<String> schemas() {
        return log.sql()
                .queryForList("SELECT nspname::text FROM pg_namespace WHERE nspname ~ '^tally_9'", String.class);
    }

    @Test
    void a_query_reads_only_the_chosen_events() {
        long count = versions()
                .answer(List.of(process.tally), List.of(1L, 2L, 3L), event -> event.index() < 3, process.tally::count);

        assertThat(count).isEqualTo(2);
        assertThat(process.tally.count()).isEqualTo(5);
        assertThat(schemas()).isEmpty();
    }

    @Test
    void more_events_than_a_page_are_handled_in_order() {
        append(120);

        long count = versions()
                .answer(
                        List.of(process.tally),
                        LongStream.rangeClosed(1, 125).boxed().toList(),
                        event -> true,
                        process.tally::count);

        assertThat(count).isEqualTo(125);
    }

    @Test
    void a_failure_leaves_nothing_behind() {
        ScratchVersions versions = versions();
        process.tally.meanwhile = event -> {
            throw new IllegalStateException("This event is refused.");
        };

        assertThatThrownBy(
                        () -> versions.answer(List.of(process.tally), List.of(1L), event -> true, process.tally::count))
                .isInstanceOf(IllegalStateException.class);
        assertThat(schemas()).isEmpty();

        log.sql().update("UPDATE log.event SET payload = '{' WHERE global_index = 2");
        process.tally.meanwhile = event -> {};
        assertThatThrownBy(() ->
                        versions.answer(List.of(process.tally), List.of(1L, 2L), event -> true, process.tally::count))
                .isInstanceOf(UnreadableEvent.class);
        assertThat(schemas()).isEmpty();
    }

    @Test
    void the_maintenance_deletes_versions_of_a_process_that_died_but_none_that_is_in_use() {
        ScratchVersions versions = versions();
        String inUse = versions.answer(List.of(process.tally), List.of(1L), event -> true, () -> {
            String mine = schemas().getFirst();
            log.sql().execute("CREATE SCHEMA tally_900000001");
            eventually().until(() -> !schemas().contains("tally_900000001"));
            assertThat(schemas()).containsExactly(mine);
            return mine;
        });

        assertThat(inUse).startsWith("tally_9");
        assertThat(schemas()).isEmpty();
    }
}
