package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {

    /** One batch of plays and the buffers: far below the several hundred MB that a million stored rows would take. */
    private static final long FLAT = 32L * 1024 * 1024;

    @Test
    void a_history_of_a_million_records_is_read_in_constant_memory() throws Exception {
        HighWater highWater = new HighWater();
        String record = record("2024-05-30T10:00:00Z", 1) + "\n";
        long started = System.nanoTime();
        Reading reading = new ExportReader(ReadLimits.defaults(), Read.CLOCK)
                .read(
                        "file",
                        new GeneratedFile(1_000_000, i -> (i == 0 ? "[" : ",") + record, "]"),
                        ReadOptions.AS_THE_FILE_SHOWS,
                        highWater);

        assertThat(reading.rows()).isEqualTo(1_000_000);
        assertThat(highWater.most()).isLessThan(FLAT);
        highWater.report("history records", 1_000_000, started);
    }

    @Test
    void a_table_of_a_million_lines_is_read_in_constant_memory() throws Exception {
        HighWater highWater = new HighWater();
        long started = System.nanoTime();
        Reading reading = new ExportReader(ReadLimits.defaults(), Read.CLOCK)
                .read(
                        "file",
                        new GeneratedFile(
                                1_000_000, i -> (i == 0 ? "song,streams\n" : "") + "Song " + i + "," + i + "\n", ""),
                        ReadOptions.AS_THE_FILE_SHOWS,
                        highWater);

        assertThat(reading.rows()).isEqualTo(1_000_000);
        assertThat(highWater.most()).isLessThan(FLAT);
        highWater.report("table lines", 1_000_000, started);
    }

    /** Samples the live heap after a collection, relative to the start. */
    private static final class HighWater implements RowSink {

        private final long before = alive();
        private long most;
        private int batches;

        @Override
        public void take(Batch batch) {
            if (++batches % 500 == 0) {
                most = Math.max(most, alive() - before);
            }
        }

        long most() {
            return most;
        }

        void report(String what, long rows, long started) {
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    "%,d %s in %.1f s (%,.0f a second), at most %,d KB kept%n",
                    rows, what, seconds, rows / seconds, most / 1024);
        }

        private static long alive() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
